import type { Body, Event, Target } from '../../src/annotations/event.ts';
import { claimKey, pageKey } from '../../src/annotations/keys.ts';
import { seal } from '../../src/annotations/seal.ts';

export const URL_A = 'https://example.com/trade';
export const PAGE_A = pageKey(URL_A);
/** 2024-05-10T00:00:00Z */
export const DAY = 1_715_299_200_000;

/** The act alone: page, claim, reviewer and time are given beside it. */
export type Act = Body extends infer B
  ? B extends Body
    ? Omit<B, 'v' | 'page' | 'claim' | 'reviewer' | 'at'>
    : never
  : never;

/** A target in a page that nobody reads. */
export function targetOf(exact: string, start = 0): Target {
  return {
    source: `${URL_A}?log_from=x`,
    exact,
    prefix: 'before ',
    suffix: ' after',
    start,
    end: start + exact.length,
  };
}

export const TRADE = targetOf('60% of trade is settled in rubles', 40);

/** An event at minute `minute` of the day. */
export function event(act: Act, minute: number, reviewer = 'anna', target = TRADE): Event {
  const at = DAY + minute * 60_000;
  const clock = `${at.toString(16).padStart(12, '0')}0000`;
  const body = { ...act, v: 1, page: PAGE_A, claim: claimKey(URL_A, target), reviewer, at } as const;
  return seal(body, clock, 'dev1');
}
