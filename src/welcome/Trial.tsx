import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Claim } from '../claims/claim.ts';
import { t } from '../i18n.ts';
import { ask } from '../messages/send.ts';
import { reasonWords } from '../ui/quote.tsx';

/** The text in its parts: claims, and what stands between them. */
function parts(text: string, claims: readonly Claim[]): { readonly text: string; readonly claim: Claim | null }[] {
  const found: { text: string; claim: Claim | null }[] = [];
  let done = 0;
  for (const claim of claims) {
    if (claim.start > done) found.push({ text: text.slice(done, claim.start), claim: null });
    found.push({ text: text.slice(claim.start, claim.end), claim });
    done = claim.end;
  }
  if (done < text.length) found.push({ text: text.slice(done), claim: null });
  return found;
}

/** A field to try the finder of claims on: what is typed is searched on this computer, and kept nowhere. */
export function Trial(): JSX.Element {
  const sample = t('welcome_sample');
  const [text, setText] = useState(sample);
  const [found, setFound] = useState<{ text: string; claims: readonly Claim[] }>({ text: '', claims: [] });
  useEffect(() => setText(sample), [sample]);
  useEffect(() => {
    let isCurrent = true;
    void ask('find', { text }).then((claims) => {
      if (isCurrent) setFound({ text, claims });
    }, console.error);
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return (
    <>
      <textarea
        rows={4}
        aria-label={t('welcome_try')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="trial" dir="auto" aria-live="polite">
        {parts(found.text, found.claims).map(({ text: words, claim }, index) =>
          claim === null ? (
            <span key={index}>{words}</span>
          ) : (
            <mark key={index} title={reasonWords(claim)}>
              {words}
            </mark>
          ),
        )}
      </p>
    </>
  );
}
