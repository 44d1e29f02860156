import { historyOf } from '../annotations/history.ts';
import { languageOf } from '../article/language.ts';
import { browser, type Tabs } from '../browser.ts';
import { findClaims } from '../claims/find.ts';
import { refusals } from '../claims/why-not.ts';
import type { FromScreen, ImportReport, View } from '../messages/protocol.ts';
import type { Handlers } from '../messages/receive.ts';
import { askTab, CallError } from '../messages/send.ts';
import {
  claimOf,
  claimsOf,
  countOf,
  evidenceOf,
  fields,
  fileOf,
  keptActOf,
  keptOf,
  LIMITS,
  refOf,
  refsOf,
  spanOf,
  tabOf,
  textOf,
  wantedOf,
} from './check.ts';
import type { Desk } from './desks.ts';
import { givenBy, givenOf } from './given.ts';
import type { Room } from './room.ts';
import { rowsOf } from './rows.ts';

/** The tab that the reader sees. */
async function frontTab(): Promise<Tabs.Tab | null> {
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return front ?? null;
}

/** What our own screens may ask, of any tab. */
export function screenCalls(room: Room): Handlers<FromScreen, true> {
  const { desks, acts, imports, kept, redraw, screens, stores, views } = room;
  const act = async (arg: unknown, job: (desk: Desk) => Promise<boolean>): Promise<void> => {
    const desk = await desks.of(tabOf(arg));
    if (await job(desk)) redraw.tabs(desk.page.key, desk.private);
  };
  const view = async (arg: unknown, once: boolean): Promise<View> => {
    const isFront = fields(arg).tab === null;
    const front = isFront ? await frontTab() : null;
    const tab = isFront ? (front?.id ?? browser.tabs.TAB_ID_NONE) : tabOf(arg);
    return views.of(tab, once, screens.take(tab), wantedOf(arg), front);
  };
  return {
    view: (arg) => view(arg, false),

    readOnce: (arg) => view(arg, true),

    label: (arg) => act(arg, async (desk) => acts.label(desk, claimOf(arg), await givenOf(arg))),

    dismiss: (arg) => act(arg, (desk) => acts.dismiss(desk, claimOf(arg))),

    restore: (arg) => act(arg, (desk) => acts.restore(desk, claimOf(arg))),

    keep: (arg) => act(arg, (desk) => acts.keep(desk, claimOf(arg))),

    async reanchor(arg) {
      const selected = await askTab(tabOf(arg), 'selection', {}).catch(() => null);
      if (selected === null) throw new CallError('no-selection', 'Nothing of an article is selected');
      await act(arg, (desk) => acts.reanchor(desk, claimOf(arg), spanOf(selected)));
    },

    around: async (arg) => acts.around(await desks.of(tabOf(arg)), claimOf(arg)),

    adjust: (arg) => act(arg, (desk) => acts.adjust(desk, claimOf(arg), spanOf(arg))),

    evidence: (arg) => act(arg, (desk) => acts.evidence(desk, claimOf(arg), evidenceOf(arg))),

    withdrawEvidence: (arg) => act(arg, (desk) => acts.withdrawEvidence(desk, claimOf(arg), refOf(arg))),

    async find(arg) {
      const text = textOf(arg, LIMITS.note);
      return findClaims(text, languageOf(text, ''));
    },

    async history(arg) {
      const { page, private: isPrivate } = await desks.of(tabOf(arg));
      return historyOf(await stores.of(isPrivate).events(page.key), claimOf(arg));
    },

    undo: (arg) => act(arg, (desk) => acts.undo(desk, countOf(arg))),

    redo: (arg) => act(arg, (desk) => acts.redo(desk)),

    async bulk(arg) {
      const { what } = fields(arg);
      const wanted = what === 'dismiss' ? what : await givenOf({ label: what });
      if (wanted === null) throw new CallError('unexpected', 'Not a label');
      let count = 0;
      await act(arg, async (desk) => {
        count = await acts.bulk(desk, claimsOf(arg), wanted);
        return count > 0;
      });
      return count;
    },

    draft: async (arg) => acts.draft(await desks.of(tabOf(arg)), claimOf(arg), textOf(arg, LIMITS.note)),

    settle: (arg) => {
      const claim = claimOf(arg);
      return act(arg, async ({ page, private: isPrivate }) => {
        const settled = await acts.settle(isPrivate, page.key, (draft) => draft.claim === claim);
        return settled.length > 0;
      });
    },

    async flash(arg) {
      const desk = await desks.of(tabOf(arg));
      const claim = claimOf(arg);
      const span = (await rowsOf(desk, stores)).find(({ id }) => id === claim)?.span;
      return span ? askTab(desk.tab, 'flash', span).catch(() => false) : false;
    },

    async flashAt(arg) {
      const desk = await desks.of(tabOf(arg));
      return askTab(desk.tab, 'flash', spanOf(arg)).catch(() => false);
    },

    async refusals(arg) {
      const { text, language } = (await desks.of(tabOf(arg))).article;
      return refusals(text, language).map(({ start, end, objections }) => {
        return { start, end, quote: text.slice(start, end), objections };
      });
    },

    async sayOfKept(arg) {
      const what = keptActOf(arg);
      const said = what === 'withdraw' || what === 'dismiss' || what === 'restore' ? what : await givenBy(what);
      const events = await kept.say(keptOf(arg), said);
      if (events.length > 0) redraw.tabs(null, false);
      return events;
    },

    async takeBack(arg) {
      const count = await kept.takeBack(refsOf(arg));
      if (count > 0) redraw.tabs(null, false);
      return count;
    },

    async erase() {
      await kept.erase();
      redraw.tabs(null, false);
    },

    async importFile(arg): Promise<ImportReport> {
      const { dry, mine } = fields(arg);
      const report = await imports.take(fileOf(arg), dry === true ? 'look' : mine === true ? 'mine' : 'merge');
      if (dry !== true && (report.added > 0 || mine === true)) redraw.tabs(null, false);
      return report;
    },

    stopImport: (arg) => imports.stop(fileOf(arg)),
  };
}
