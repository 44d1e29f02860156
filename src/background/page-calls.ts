import { browser } from '../browser.ts';
import { reportFault } from '../messages/fault.ts';
import type { FromPage } from '../messages/protocol.ts';
import type { Handlers, PageSender } from '../messages/receive.ts';
import { CallError, tellScreens } from '../messages/send.ts';
import { hostOf, offSites } from '../storage/off-sites.ts';
import { articleOf, claimOf, editionOf, fields, reasonOf, spanOf } from './check.ts';
import type { Desk } from './desks.ts';
import { givenOf } from './given.ts';
import type { Room } from './room.ts';
import { markingOf, setBadge, standingOf } from './rows.ts';
import { CARD_SCRIPT } from './sites.ts';
import { isRevoked } from './standing.ts';

/** What a content script may ask, always of its own tab. Nothing it says is believed before it was checked. */
export function pageCalls(room: Room): Handlers<FromPage, PageSender> {
  const { desks, acts, redraw, stores, screens } = room;
  const act = async (sender: PageSender, job: (desk: Desk) => Promise<boolean>): Promise<void> => {
    const desk = await desks.of(sender.tab);
    if (await job(desk)) redraw.tabs(desk.page.key, desk.private);
  };
  return {
    async read(arg, sender) {
      const read = articleOf(arg, sender.url);
      await refuseRevoked(room, sender.tab, read.address);
      await refuseOff(read.address);
      const desk = await desks.lay(sender.tab, sender.private, read, editionOf(arg));
      const rows = await redraw.badge(desk);
      // Only a refresh of what is kept: the article can be read without it.
      await stores
        .of(desk.private)
        .touch(desk.page, standingOf(rows))
        .catch((error) => reportFault('touch', error));
      void tellScreens('changed', { tab: sender.tab });
      room.selections.ready(desk.tab).catch((error) => reportFault('mark', error));
      return markingOf(rows);
    },

    async other(arg, { tab }) {
      reasonOf(arg);
      await desks.clear(tab);
      await setBadge(tab, []);
      void tellScreens('changed', { tab });
      room.selections.ready(tab).catch((error) => reportFault('mark', error));
    },

    dress: (arg, { tab }) => room.sites.style(tab, fields(arg).inside === true),

    fetchCard: (_, { tab }) => room.sites.inject(tab, CARD_SCRIPT),

    label: (arg, sender) => act(sender, async (desk) => acts.label(desk, claimOf(arg), await givenOf(arg))),

    keep: (arg, sender) => act(sender, (desk) => acts.keep(desk, claimOf(arg))),

    adjust: (arg, sender) => act(sender, (desk) => acts.adjust(desk, claimOf(arg), spanOf(arg))),

    dismiss: (arg, sender) => act(sender, (desk) => acts.dismiss(desk, claimOf(arg))),

    async openNote(arg, { tab }) {
      screens.prepare(tab, { focus: claimOf(arg) });
      // A popup that is open already asks again and finds the focus.
      void tellScreens('changed', { tab });
      await browser.action.openPopup().catch((error) => {
        if (!screens.isOpen(tab)) throw new CallError('no-popup', String(error));
      });
    },
  };
}

/**
 * A site whose access was taken back is read when the reader says so in the popup. Chromium answers the click on the toolbar
 * by running our script *instead of* opening the popup: then it is opened here.
 */
async function refuseRevoked({ desks, sites }: Room, tab: number, address: string): Promise<void> {
  if (!isRevoked(address, await sites.grants()) || (await sites.isAllowedOnce(tab, address))) return;
  const wasRead = (await desks.pageOf(tab)) !== null;
  if (!wasRead && (await browser.tabs.get(tab)).active) await browser.action.openPopup().catch(() => undefined);
  throw new CallError('no-article', 'The access to this site was taken back');
}

/** A page that was being read when the reader turned its site off. */
async function refuseOff(address: string): Promise<void> {
  if ((await offSites.get()).includes(hostOf(address))) throw new CallError('no-article', 'This site is turned off');
}
