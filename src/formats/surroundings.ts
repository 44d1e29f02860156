import type { Target } from '../annotations/event.ts';

/** What stands beside a quote in its paragraph; '' where nothing is known of it. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Units from which on what is stored around a quote was cut off, and not by the end of the article. */
const CUT = 24;

/**
 * The words around a quote as far as they are stored, no further than its paragraph: what was cut off within a word begins (or ends) with
 * the next whole one, behind `…`.
 */
export function surroundings({ prefix, suffix, start }: Pick<Target, 'prefix' | 'suffix' | 'start'>): Surroundings {
  const [before = ''] = prefix.split('\n').slice(-1);
  const [after = ''] = suffix.split('\n');
  const isCutBefore = before.length === prefix.length && start > prefix.length;
  const isCutAfter = after.length === suffix.length && suffix.length >= CUT;
  return {
    before:
      isCutBefore && before !== ''
        ? `…${before.replace(/^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{M}’'-]+(?=\s)/u, '').trimStart()}`
        : before,
    after: isCutAfter
      ? `${after.replace(/(?<=\s)[\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{M}’'-]+$/u, '').trimEnd()}…`
      : after,
  };
}
