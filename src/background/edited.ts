import type { Revision } from '../annotations/annotation.ts';
import { textHash } from '../annotations/keys.ts';
import type { ListedClaim } from '../annotations/listing.ts';
import type { Article } from '../article.ts';
import type { Edited } from '../messages/protocol.ts';

/**
 * Whether an article is another than when it was last annotated (`then`): a claim's words were changed, or its title, or its text.
 * One that only loaded more begins with the same text; one that is shorter may not have loaded all of it yet, so that nothing can be
 * told from its text.
 */
export function editedSince(
  { title, text }: Pick<Article, 'title' | 'text'>,
  then: Revision | undefined,
  claims: readonly ListedClaim[],
): Edited | null {
  const retitled = then !== undefined && title !== then.title ? then.title : null;
  const standing = claims.filter(({ dismissed }) => !dismissed);
  const changed = standing.filter(({ state }) => state === 'changed');
  const about = {
    title: retitled,
    changed: changed.length,
    gone: standing.filter(({ state }) => state === 'gone').length,
  };
  const given = changed.flatMap(({ verdicts }) => verdicts.map(({ at }) => at));
  if (given.length > 0) return { ...about, at: Math.min(...given) };
  if (then === undefined) return null;
  const rewritten = text.length >= then.length && textHash(text.slice(0, then.length)) !== then.textHash;
  return retitled !== null || rewritten ? { ...about, at: then.at } : null;
}
