/**
 * The background: service worker in Chrome, event page in Firefox. The browser stops it when it is idle and starts it again
 * for any event listened to here, so every listener is added at once, and nothing is relied on that is only in memory.
 */
import { browser } from '../browser.ts';
import { reportFault } from '../messages/fault.ts';
import { serve } from '../messages/receive.ts';
import { StoredItem } from '../storage/item.ts';
import { labelSets } from '../storage/label-sets.ts';
import { offSites } from '../storage/off-sites.ts';
import { settings } from '../storage/settings.ts';
import { closeBehind } from './behind.ts';
import { pageCalls } from './page-calls.ts';
import { furnish, type Room } from './room.ts';
import { screenCalls } from './screen-calls.ts';

const BADGE_COLOUR = '#4338ca';
const BADGE_TEXT_COLOUR = '#ffffff';

/** Runs a job that nobody waits for. */
function run(what: string, job: () => Promise<unknown>): void {
  job().catch((error) => reportFault(what, error));
}

function listen(room: Room): void {
  const { acts, desks, redraw, screens, selections, sites } = room;
  serve(pageCalls(room), screenCalls(room));
  screens.listen();
  closeBehind();
  selections.listen();
  sites.listen();
  const redrawAll = () => {
    for (const isPrivate of [false, true]) redraw.tabs(null, isPrivate);
  };
  settings.onChanged(redrawAll);
  labelSets.onChanged(redrawAll);
  offSites.onChanged((off) => run('off', () => redraw.silence(off)));
  browser.tabs.onRemoved.addListener((tab) => {
    run('tab', () => desks.clear(tab));
    run('tab', () => sites.forget(tab));
  });
  browser.windows.onRemoved.addListener(() => run('window', () => forgetPrivate(room)));
  browser.runtime.onStartup.addListener(() => {
    run('start', () => acts.forgetPrivate());
    run('start', () => sites.register());
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') run('welcome', welcome);
    run('install', () => selections.install());
    run('install', async () => {
      await sites.register();
      await sites.wake(await sites.allowed());
    });
  });
}

/** Private windows leave nothing behind once the last of them is closed. */
async function forgetPrivate({ acts }: Room): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.every(({ incognito }) => !incognito)) await acts.forgetPrivate();
}

const welcomed = new StoredItem<boolean>('welcomed', (kept) => kept === true);

/** The page that says what this is, once: not again for a reader who installs it anew beside what is kept. */
async function welcome(): Promise<void> {
  if (await welcomed.get()) return;
  await welcomed.set(true);
  await browser.tabs.create({ url: 'welcome.html' });
}

async function dressBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeTextColor({ color: BADGE_TEXT_COLOUR });
}

const room = furnish();
listen(room);
run('badge', dressBadge);
run('settle', () => room.screens.settleIdle());
