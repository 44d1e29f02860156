// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../src/article/read.ts';
import { watchArticle } from '../../src/article/watch.ts';

const FIRST =
  'The council voted 31 to 14 on Tuesday to double the fee for parking, from $2 to $4 an hour, from September.';
const SECOND =
  'Traffic has grown by 22% since 2019, its own count shows; 9,000 cars look for 1,450 places on market days.';
const THIRD =
  'Shopkeepers object, and 212 of them have signed a letter that the mayor, who was away, has not yet answered.';
const OTHER =
  'A bridge of 340 metres will open in May, two years late and 18% over its budget, said the ministry of works.';

const story = (title: string, ...paragraphs: string[]): string =>
  `<h1>${title}</h1><div class="story">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`;

let told: Verdict[];
let session: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  told = [];
  session = new AbortController();
  history.replaceState(null, '', '/2024/05/14/parking-fee-to-double');
  document.title = 'Parking fee to double - Post';
  document.body.innerHTML = story('Parking fee to double', FIRST, SECOND, THIRD);
});

afterEach(() => {
  session.abort();
  vi.useRealTimers();
});

const watch = (): void => watchArticle(document, (verdict) => told.push(verdict), session.signal);

/** Lets the observer deliver, then time pass. */
async function pass(milliseconds: number): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(milliseconds);
}

function last(): { text: string; address: string; aliases?: readonly string[] } {
  const verdict = told.at(-1);
  if (verdict?.kind !== 'article') throw new Error(`told ${JSON.stringify(verdict)}`);
  return verdict.reading.article;
}

function element(selector: string): Element {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(selector);
  return found;
}

const paragraph = (text: string): Element => Object.assign(document.createElement('p'), { textContent: text });

describe('what is told', () => {
  it('the page as it is', () => {
    watch();
    expect(last().text).toBe(`${FIRST}\n${SECOND}\n${THIRD}`);
  });

  it('content that comes late', async () => {
    document.body.innerHTML = '<div id="root"></div>';
    watch();
    expect(told.map(({ kind }) => kind)).toEqual(['other']);
    element('#root').innerHTML = story('Parking fee to double', FIRST, SECOND, THIRD);
    await pass(300);
    expect(told.map(({ kind }) => kind)).toEqual(['other', 'article']);
  });

  it('a paragraph that comes late, once for a burst of changes', async () => {
    watch();
    for (let i = 0; i < 5; i++) {
      element('.story').append(paragraph(OTHER));
      await pass(20);
    }
    await pass(300);
    expect(told).toHaveLength(2);
    expect(last().text.endsWith(OTHER)).toBe(true);
  });

  it('a re-render with the same words, because marks stand on nodes', async () => {
    watch();
    document.body.innerHTML = story('Parking fee to double', FIRST, SECOND, THIRD);
    await pass(300);
    expect(told).toHaveLength(2);
    const verdict = told[1];
    expect(verdict?.kind === 'article' && verdict.reading.root.isConnected).toBe(true);
  });

  it('the same article again when the page returns from the back-forward cache', () => {
    watch();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(told).toHaveLength(1);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(told).toHaveLength(2);
  });

  it('another article under a new address', async () => {
    watch();
    history.pushState(null, '', '/2024/05/15/bridge-will-open-in-may');
    document.title = 'Bridge will open in May - Post';
    document.body.innerHTML = story('Bridge will open in May', OTHER, SECOND, THIRD);
    await pass(300);
    expect(told).toHaveLength(2);
    expect(last().address).toMatch(/bridge-will-open-in-may$/);
    expect(last().text.startsWith(OTHER)).toBe(true);
  });

  it('other addresses only of the article whose page names them: a head may keep the links of the one before', async () => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'canonical', href: '/story/1' });
    document.head.append(link);
    watch();
    const aliases = () => last().aliases;
    expect(aliases()).toEqual([link.href]);
    history.pushState(null, '', '/2024/05/15/bridge-will-open-in-may');
    document.title = 'Bridge will open in May - Post';
    document.body.innerHTML = story('Bridge will open in May', OTHER, SECOND, THIRD);
    await pass(300);
    expect(aliases()).toBeUndefined();
    link.remove();
    document.head.append(Object.assign(document.createElement('link'), { rel: 'canonical', href: '/story/2' }));
    await pass(3000);
    expect(aliases()).toEqual([new URL('/story/2', document.baseURI).href]);
    document.head.querySelector('link')?.remove();
  });

  it('another article under a new path in the fragment', async () => {
    watch();
    history.pushState(null, '', '#/2024/05/15/bridge-will-open-in-may');
    document.title = 'Bridge will open in May - Post';
    document.body.innerHTML = story('Bridge will open in May', OTHER, SECOND, THIRD);
    await pass(300);
    expect(last().address).toMatch(/#\/2024\/05\/15\/bridge-will-open-in-may$/);
  });

  it('that an article has gone', async () => {
    watch();
    history.pushState(null, '', '/');
    document.body.innerHTML = '<ul><li><a href="/a">Bridge will open in May</a></li></ul>';
    await pass(300);
    expect(told.at(-1)?.kind).toBe('other');
  });
});

describe('what is not told', () => {
  it.each([
    [
      'comments under the article',
      () => element('body').append(Object.assign(paragraph('I disagree with 31 of them.'), { className: 'comment' })),
    ],
    ['our own card', () => document.documentElement.append(document.createElement('claimlight-card'))],
    ['a place in the same page', () => history.pushState(null, '', '#figures')],
  ])('%s', async (_, change) => {
    watch();
    change();
    await pass(10_000);
    expect(told).toHaveLength(1);
    document.querySelector('claimlight-card')?.remove();
  });

  it('a new address over the same article: it keeps its own', async () => {
    watch();
    history.replaceState(null, '', '/2024/05/15/next-article-of-the-feed');
    element('.story').append(paragraph(OTHER));
    await pass(300);
    expect(last().text.endsWith(OTHER)).toBe(true);
    expect(last().address).toMatch(/parking-fee-to-double$/);
  });

  it('the next article of an endless feed', async () => {
    document.body.innerHTML = `<main><article>${story('Parking fee to double', FIRST, SECOND, THIRD, FIRST)}</article></main>`;
    watch();
    const { text } = last();
    const next = document.createElement('article');
    next.innerHTML = story('Bridge will open in May', OTHER, OTHER, OTHER, OTHER, OTHER);
    element('main').append(next);
    await pass(5000);
    expect(last().text).toBe(text);
  });

  it('anything after the signal', async () => {
    watch();
    element('.story').append(paragraph(OTHER));
    await pass(10);
    session.abort();
    await pass(1000);
    element('.story').append(paragraph(OTHER));
    history.pushState(null, '', '/2024/05/15/bridge-will-open-in-may');
    window.dispatchEvent(new PopStateEvent('popstate'));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await pass(10_000);
    expect(told).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('anything when the signal came first', () => {
    session.abort();
    watch();
    expect(told).toEqual([]);
  });
});

it('cuts a long reading in pieces, and reads again what changed meanwhile', async () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10));
  watch();
  expect(told).toEqual([]);
  await pass(1);
  element('.story').append(paragraph(OTHER));
  await pass(60_000);
  clock.mockRestore();
  expect(last().text.endsWith(OTHER)).toBe(true);
});

it('reads a page that never rests ever more seldom', async () => {
  const ticker = document.body.appendChild(document.createElement('span'));
  watch();
  const timers = vi.spyOn(globalThis, 'setTimeout');
  for (let i = 0; i < 600; i++) {
    ticker.textContent = String(i);
    await pass(100);
  }
  expect(told).toHaveLength(1);
  expect(timers.mock.calls.length).toBeLessThan(20);
});
