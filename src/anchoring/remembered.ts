import type { Target } from '../annotations/event.ts';
import { anchorAll } from './anchor.ts';
import type { Anchored } from './anchored.ts';

/** `anchorAll` for one text that answers at once when it is asked for the same targets again, in the same order. */
export type AnchorAll = (targets: readonly Target[]) => readonly Anchored[];

/**
 * Remembers the answers for one text. Every click of a reader asks several times where all claims of the page stand, and in
 * an edited article that is work each time. When any target differs all are anchored anew: they bear witness for each other, and the answer
 * must not hang on what was asked before.
 */
export function rememberedAnchors(text: string): AnchorAll {
  let asked: readonly Target[] | null = null;
  let answers: readonly Anchored[] = [];
  return (targets) => {
    const isKnown = asked?.length === targets.length && targets.every((target, at) => isAlike(target, asked?.[at]));
    if (isKnown) return answers;
    answers = anchorAll(text, targets);
    asked = targets;
    return answers;
  };
}

function isAlike(a: Target, b: Target | undefined): boolean {
  return (
    b !== undefined &&
    a.start === b.start &&
    a.end === b.end &&
    a.exact === b.exact &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix
  );
}
