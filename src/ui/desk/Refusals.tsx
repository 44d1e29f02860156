import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { named, t } from '../../i18n.ts';
import type { RefusedSentence } from '../../messages/protocol.ts';
import { Fold } from '../Fold.tsx';
import { quoteWords } from '../quote.tsx';
import { Foot } from './Foot.tsx';
import type { Session } from './session.ts';

/** Rows added at a time. */
const SLICE = 40;

function why({ objections }: RefusedSentence): string {
  const words = objections.map(({ cue }) => named('objection', cue)).filter((word) => word !== null);
  return [...new Set(words)].join(' · ') || t('refusal_nothing');
}

interface RowProps {
  readonly sentence: RefusedSentence;
  readonly language: string;
  readonly onJump: () => void;
}

function Row({ sentence, language, onJump }: RowProps): JSX.Element {
  return (
    <li class="refusal">
      <button type="button" class="quote" lang={language} dir="auto" title={t('claim_jump')} onClick={onJump}>
        {quoteWords({ ...sentence, reasons: sentence.objections, span: sentence })}
      </button>
      <p class="why">{why(sentence)}</p>
    </li>
  );
}

/** The sentences that hold no claim, each with why, asked for only when the reader unfolds them; anew when the article changed. */
export function Refusals({ session, language, version }: { session: Session; language: string; version: string }) {
  const [open, setOpen] = useState(false);
  const [sentences, setSentences] = useState<readonly RefusedSentence[] | null>(null);
  const [limit, setLimit] = useState(SLICE);
  useEffect(() => {
    if (open) void session.refusals().then(setSentences);
  }, [open, session, version]);
  return (
    <Fold title={t('list_refusals')} hint={t('list_refusals_hint')} open={open} onOpen={setOpen}>
      {sentences?.length === 0 && <p class="fold-hint soft">{t('list_refusals_none')}</p>}
      <ul class="claims">
        {sentences?.slice(0, limit).map((sentence) => (
          <Row
            key={sentence.start}
            sentence={sentence}
            language={language}
            onJump={() => void session.flashAt(sentence)}
          />
        ))}
      </ul>
      {sentences !== null && sentences.length > limit && <Foot onNear={() => setLimit((old) => old + SLICE)} />}
    </Fold>
  );
}
