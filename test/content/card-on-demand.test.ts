// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '../../src/content/card.ts';
import { CardOnDemand } from '../../src/content/card-on-demand.ts';
import { fakePage, markOn } from '../marks/fake-page.ts';

const STORY = '<p>Trade fell. 60% is settled in rubles now.</p><p>Prices rose.</p>';
const script = globalThis.claimlightCard;
const nothing = async () => undefined;
const cards = () => document.querySelectorAll('claimlight-card').length;
const settle = () => new Promise((resolve) => setTimeout(resolve));

let life = new AbortController();
beforeEach(() => {
  life = new AbortController();
  globalThis.claimlightCard = undefined;
});
afterEach(() => life.abort());

/** A card on a page with two marks, whose script comes when `come` is called, with or without what was asked for. */
function begin() {
  const page = fakePage(STORY);
  const waiting: (() => void)[] = [];
  const fetch = vi.fn(() => new Promise<void>((resolve) => waiting.push(resolve)));
  const card = new CardOnDemand({
    window,
    text: () => ({ language: 'en', words: {} }),
    actions: { label: nothing, dismiss: nothing, keep: nothing, adjust: nothing, note: nothing },
    signal: life.signal,
    fetch,
  });
  const come = async (isThere = true) => {
    if (isThere) globalThis.claimlightCard = script;
    for (const resolve of waiting.splice(0)) resolve();
    await settle();
  };
  return { card, page, fetch, come, trade: markOn(page, '60% is settled'), prices: markOn(page, 'Prices rose') };
}

test('opens when its script has come, and at once from then on', async () => {
  const { card, page, fetch, come, trade, prices } = begin();
  card.open(trade, page, 150);
  expect([card.claim, cards()]).toEqual([trade.id, 0]);
  await come();
  expect([card.claim, cards()]).toEqual([trade.id, 1]);
  card.open(prices, page, 10);
  expect([card.claim, cards()]).toEqual([prices.id, 1]);
  expect(fetch).toHaveBeenCalledOnce();
});

test('brought before it is wanted, it opens nothing', async () => {
  const { card, page, come, trade } = begin();
  const isAskedBefore = card.isAsked;
  void card.prepare();
  expect([isAskedBefore, card.isAsked]).toEqual([false, true]);
  await come();
  expect(cards()).toBe(0);
  card.open(trade, page, 150);
  expect(cards()).toBe(1);
});

test('of two marks pointed at while it is coming, the later counts', async () => {
  const { card, page, fetch, come, trade, prices } = begin();
  card.open(trade, page, 150);
  card.open(prices, page, 10);
  await come();
  expect([card.claim, cards()]).toEqual([prices.id, 1]);
  expect(fetch).toHaveBeenCalledOnce();
});

test('closed while it is coming, it stays closed', async () => {
  const { card, page, come, trade } = begin();
  card.open(trade, page, 150);
  card.close();
  await come();
  expect([card.claim, cards()]).toEqual([null, 0]);
});

test('stays closed for a mark that is gone before it comes; one drawn anew it takes as it is then', async () => {
  const { card, page, come, trade, prices } = begin();
  card.open(trade, page, 150);
  card.update([prices], page);
  await come();
  expect(cards()).toBe(0);
  globalThis.claimlightCard = undefined;
  card.open(prices, page, 10);
  card.update([{ ...prices, label: 'opinion' }], page);
  await come();
  expect(card.claim).toBe(prices.id);
});

test.each([
  ['refused', (come: (isThere: boolean) => Promise<void>) => come(false)],
  ['lost', () => settle()],
])('its script %s, nothing opens; the next click asks again', async (how, fail) => {
  const { card, page, fetch, come, trade } = begin();
  if (how === 'lost') fetch.mockRejectedValueOnce(new Error('The message port closed'));
  card.open(trade, page, 150);
  await fail(come);
  expect([card.claim, cards()]).toEqual([null, 0]);
  card.open(trade, page, 150);
  await come();
  expect(cards()).toBe(1);
  expect(fetch).toHaveBeenCalledTimes(2);
});

test('the end of the page session comes first: nothing is left', async () => {
  const { card, page, come, trade } = begin();
  card.open(trade, page, 150);
  life.abort();
  await come();
  expect(cards()).toBe(0);
});
