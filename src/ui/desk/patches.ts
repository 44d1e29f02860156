import type { ListedClaim } from '../../annotations/listing.ts';
import type { View } from '../../messages/protocol.ts';

/** What the reader did to a claim, before the background says so. */
export type Patch = Partial<Pick<ListedClaim, 'label' | 'ownLabel' | 'dismissed'>>;

/** The view as it will be once the background knows of the patches, by the claims' ids. */
export function patched(view: View | null, patches: ReadonlyMap<string, Patch>): View | null {
  if (view?.state !== 'article' || patches.size === 0) return view;
  const apply = (claim: ListedClaim): ListedClaim => {
    const patch = patches.get(claim.id);
    return patch ? { ...claim, ...patch } : claim;
  };
  return { ...view, claims: view.claims.map(apply) };
}
