import type { JSX } from 'preact';
import type { ListedClaim } from '../annotations/listing.ts';
import { named } from '../i18n.ts';

/** A run of a quote's characters, inside a cue or not. */
export interface QuotePart {
  readonly text: string;
  readonly cue: boolean;
}

type Quoted = Pick<ListedClaim, 'quote' | 'span' | 'reasons'>;

/**
 * The quote cut where cues begin and end; cues that touch or overlap are one run. Reasons outside the quote are left out,
 * and so is one that is the whole quote: to stress everything is to stress nothing.
 */
export function quoteParts({ quote, span, reasons }: Quoted): QuotePart[] {
  const parts: QuotePart[] = [];
  const push = (text: string, cue: boolean) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last?.cue && cue) parts[parts.length - 1] = { text: last.text + text, cue };
    else parts.push({ text, cue });
  };
  let done = 0;
  const cues = span === null ? [] : [...reasons].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const reason of cues) {
    const start = Math.max(done, reason.start - (span?.start ?? 0));
    const end = Math.min(quote.length, reason.end - (span?.start ?? 0));
    if (end <= start || end - start === quote.length) continue;
    push(quote.slice(done, start), false);
    push(quote.slice(start, end), true);
    done = end;
  }
  push(quote.slice(done), false);
  return parts;
}

/** The quote with its cues stressed. */
export function quoteWords(quoted: Quoted): (JSX.Element | string)[] {
  return quoteParts(quoted).map(({ text, cue }, index) => (cue ? <mark key={index}>{text}</mark> : text));
}

/** The reasons in words, each once, in the order they stand in the text: "a percentage · a law or agreement". */
export function reasonWords({ reasons }: Pick<ListedClaim, 'reasons'>): string {
  const words = reasons.map((reason) => named('cue', reason.cue)).filter((word) => word !== null);
  return [...new Set(words)].join(' · ');
}
