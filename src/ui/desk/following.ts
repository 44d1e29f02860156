import type { View } from '../../messages/protocol.ts';

/**
 * The view with what the last one knew better: the claims that did not change, and the claim to be opened, which the background names
 * once only, and a view that follows before it was drawn must not forget it.
 */
export function following(view: View, last: View | null): View {
  if (view.state !== 'article' || last?.state !== 'article') return view;
  const focus = view.focus ?? last.focus;
  if (view.part !== 'changed') return { ...view, focus };
  const changed = new Map(view.claims.map((claim) => [claim.id, claim]));
  return { ...view, focus, part: 'all', claims: last.claims.map((claim) => changed.get(claim.id) ?? claim) };
}
