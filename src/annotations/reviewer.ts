import type { Reviewer } from './annotation.ts';
import { ownName } from './own-label.ts';

/** The name in an event's body, where it is one: what others write is not believed to be in one line and in bounds. */
export function nameIn(value: unknown): string | undefined {
  return ownName(value) || undefined;
}

/** Who is told of in an event's body. */
export function reviewerIn({ reviewer, name: told }: Reviewer): Reviewer {
  const name = nameIn(told);
  return { reviewer, ...(name !== undefined && { name }) };
}

/** Everybody who is told of here, with the name each was last told of by; in the order they come in. */
export function reviewersIn(said: Iterable<Reviewer>): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  for (const { reviewer, name } of said) names.set(reviewer, name ?? names.get(reviewer));
  return names;
}
