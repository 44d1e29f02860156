import type { Target } from '../annotations/event.ts';

/** What stands beside a quote in its paragraph; '' where nothing is known of it. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Units from which on what is stored around a quote is what was left when more was cut off. */
const CUT = 24;
/** A word in letters, whole or not. */
const WORD = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}\\p{M}’'-]+";
const FIRST = new RegExp(`^(?:${WORD}(?=\\s))?\\s*`, 'u');
const LAST = new RegExp(`\\s+(?:${WORD})?$`, 'u');

/**
 * The words around a quote as far as they are stored, no further than its paragraph. Where more was cut off, they begin (or end) with a whole
 * word, and `…` says so, unless a sentence ends there.
 */
export function surroundings({ prefix, suffix, start }: Pick<Target, 'prefix' | 'suffix' | 'start'>): Surroundings {
  const [before = ''] = prefix.split('\n').slice(-1);
  const [after = ''] = suffix.split('\n');
  const isCutBefore = before.length >= CUT && before === prefix && start > prefix.length;
  const isCutAfter = after.length >= CUT && after === suffix && !/[.。！？!?]["'”’」』）)]?\s*$/u.test(after);
  return {
    before: isCutBefore ? before.replace(FIRST, '…') : before,
    after: isCutAfter ? `${after.replace(LAST, '')}…` : after,
  };
}
