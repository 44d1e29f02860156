import type { Standing } from '../annotations/annotation.ts';
import { type ListedClaim, listClaims } from '../annotations/listing.ts';
import type { OwnLabel } from '../annotations/own-label.ts';
import { lookOf, textColour } from '../annotations/own-look.ts';
import { browser } from '../browser.ts';
import { type Amount, choose } from '../claims/shown.ts';
import { setLocale } from '../i18n.ts';
import type { CardLabel } from '../messages/card-text.ts';
import type { Changed, Marking, MarkOwn } from '../messages/protocol.ts';
import { type LabelSets, labelSets, labelsOf, ownLabel } from '../storage/label-sets.ts';
import { settings } from '../storage/settings.ts';
import type { Stores } from '../storage/stores.ts';
import { cardText } from './card-text.ts';
import type { Desk } from './desks.ts';
import { annotationsOf } from './twins.ts';

/** Every claim of the article on a desk, as its reader sees it now; how many of the found ones are marked is the reader's choice. */
export async function rowsOf(desk: Desk, stores: Stores): Promise<ListedClaim[]> {
  const store = stores.of(desk.private);
  const [annotations, reviewer, { amount }] = await Promise.all([
    annotationsOf(desk, store),
    store.reviewer(),
    settings.get(),
  ]);
  const found = foundFor(amount, desk);
  return listClaims(desk.article, found, annotations, reviewer, desk.anchors);
}

/** How the claims that people said something of stand in the article. */
export function standingOf(rows: readonly ListedClaim[]): Standing {
  const said = rows.filter(({ own, dismissed, verdicts, note, evidence }) => {
    return own || dismissed || note !== '' || verdicts.length + evidence.length > 0;
  });
  return Object.fromEntries(said.map(({ id, state }) => [id, state]));
}

/** The last choice among a text's claims: a chosen claim is another object, of which nothing would be known yet. */
const CHOSEN = new WeakMap<Desk['claims'], { readonly amount: Amount; readonly found: Desk['claims'] }>();

/** The found claims as they are to be marked; they come from the finder marked for the middle amount. */
function foundFor(amount: Amount, { claims, article }: Desk): Desk['claims'] {
  if (amount === 'balanced') return claims;
  const last = CHOSEN.get(claims);
  if (last?.amount === amount) return last.found;
  const found = choose(claims, article.text.length, amount);
  CHOSEN.set(claims, { amount, found });
  return found;
}

/** What the tab is to draw: only what can be seen crosses into the page. */
export async function markingOf(rows: readonly ListedClaim[]): Promise<Marking> {
  const [{ neutral, locale: chosen }, sets] = await Promise.all([settings.get(), labelSets.get()]);
  await setLocale(chosen);
  const marks = rows.flatMap((row) => {
    const { id, span, shown, label, reasons } = row;
    return shown && span !== null
      ? { id, label, ...ownOf(row, sets), reasons, start: span.start, end: span.end, changed: changed(row) }
      : [];
  });
  return { marks, neutral, text: { ...cardText(), own: labelsOf(sets).map(cardLabel) } };
}

function ownOf({ label, ownLabel: own }: ListedClaim, sets: LabelSets): { readonly own?: MarkOwn } {
  if (label === null || own === undefined) return {};
  const now = ownLabel(sets, own);
  return { own: { ...own, look: now ? lookOf(now) : label } };
}

/** What the card shows of an own label. */
function cardLabel({ id, name, colour }: OwnLabel): CardLabel {
  return { id, name, colour: textColour(colour) };
}

function changed({ state, target, changes }: ListedClaim): Changed | null {
  return state === 'changed' ? { was: target.exact, changes: changes.map(({ from, to }) => ({ from, to })) } : null;
}

/** How many marks still wait for a label, on the tab's badge; nothing when none does. */
export async function setBadge(tab: number, rows: readonly ListedClaim[]): Promise<void> {
  const waiting = rows.filter(({ shown, span, label }) => shown && span !== null && label === null).length;
  const text = waiting === 0 ? '' : waiting > 999 ? '999+' : String(waiting);
  await setBadgeText(tab, text);
}

/** Puts a word on the tab's badge. */
export async function setBadgeText(tab: number, text: string): Promise<void> {
  // The tab may be gone by now.
  await browser.action.setBadgeText({ tabId: tab, text }).catch(() => undefined);
}
