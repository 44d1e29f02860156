// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Verdict } from '../../src/article/read.ts';
import { TextMap } from '../../src/article/text-map.ts';
import '../../src/content/card.ts';
import { PageSession } from '../../src/content/session.ts';
import type { Marking, ToTab } from '../../src/messages/protocol.ts';
import type { Handlers } from '../../src/messages/receive.ts';
import { CallError } from '../../src/messages/send.ts';
import { fakePage, fireTrusted, highlighted, LINE, layout, markOn } from '../marks/fake-page.ts';

const room = vi.hoisted(() => ({
  see: (_: Verdict): void => undefined,
  runtime: { id: 'claimlight' as string | undefined },
  asked: [] as [string, unknown][],
  answer: (_call: string): unknown => undefined,
  handlers: {} as unknown,
}));

vi.mock('../../src/browser.ts', () => ({ browser: { runtime: room.runtime } }));
vi.mock('../../src/article/watch.ts', () => ({
  watchArticle: (_: Document, onChange: (verdict: Verdict) => void) => {
    room.see = onChange;
  },
}));
vi.mock('../../src/messages/receive.ts', () => ({
  serveTab: (handlers: unknown) => {
    room.handlers = handlers;
  },
}));
vi.mock('../../src/messages/send.ts', async (original) => ({
  ...(await original<object>()),
  askFromPage: async (call: string, arg: unknown) => {
    room.asked.push([call, arg]);
    return room.answer(call);
  },
}));

const STORY = '<p>Trade fell. 60% is settled in rubles now.</p><p>Prices rose.</p>';
const SENDER = true;
const handlers = () => room.handlers as Handlers<ToTab, true>;
const settle = () => new Promise((resolve) => setTimeout(resolve));
const calls = () => room.asked.map(([call]) => call);

let life = new AbortController();
let map: TextMap;

function article(title = 'Trade'): Verdict {
  map = new TextMap(document.body);
  const about = {
    address: 'https://a.test/1?x',
    title,
    site: 'A',
    author: '',
    published: '',
    language: 'en',
  };
  return { kind: 'article', reading: { article: { ...about, text: map.text }, root: document.body, map } };
}

function marking(quotes: readonly string[], rest: Partial<Marking> = {}): Marking {
  return {
    marks: quotes.map((quote) => markOn(new TextMap(document.body), quote)),
    neutral: false,
    text: { language: 'en', words: {} },
    ...rest,
  };
}

/** A session on a page that turned out to be an article, with its first marks drawn. */
async function begin(quotes: readonly string[] = ['60% is settled in rubles']): Promise<void> {
  room.answer = (call) => (call === 'read' ? marking(quotes) : undefined);
  new PageSession(window, life);
  room.see(article());
  await settle();
}

beforeEach(() => {
  fakePage(STORY);
  life = new AbortController();
  room.runtime.id = 'claimlight';
  room.asked.length = 0;
});
afterEach(() => life.abort());

describe('an article is read, told and drawn', () => {
  test('the background hears of it', async () => {
    await begin();
    const [call, told] = room.asked[0] ?? [];
    expect(call).toBe('read');
    expect(told).toMatchObject({ address: 'https://a.test/1?x', text: map.text });
    expect(highlighted()).toEqual({ 'claimlight-claim': ['60% is settled in rubles'] });
  });

  test('a page rendered anew with the same text is drawn on again without a message', async () => {
    await begin();
    document.body.innerHTML = STORY;
    fakePage(STORY);
    room.see(article());
    expect(highlighted()).toEqual({ 'claimlight-claim': ['60% is settled in rubles'] });
    expect(calls()).toEqual(['read', 'dress']);
  });

  test('another text is told; until the answer only marks whose words still stand there are drawn', async () => {
    await begin(['60% is settled in rubles', 'Prices rose']);
    fakePage(STORY.replace('Prices rose', 'And prices rose'));
    room.see(article());
    expect(highlighted()).toEqual({ 'claimlight-claim': ['60% is settled in rubles'] });
    await settle();
    expect(calls()).toEqual(['read', 'dress', 'read']);
    expect(highlighted()).toEqual({ 'claimlight-claim': ['60% is settled in rubles', 'Prices rose'].slice(0, 1) });
  });

  test('an answer overtaken by a newer text is dropped', async () => {
    const answers: ((marking: Marking) => void)[] = [];
    room.answer = () => new Promise<Marking>((resolve) => answers.push(resolve));
    new PageSession(window, life);
    room.see(article());
    room.see(article('Another title'));
    answers[1]?.(marking(['Prices rose']));
    await settle();
    answers[0]?.(marking(['Trade fell']));
    await settle();
    expect(highlighted()).toEqual({ 'claimlight-claim': ['Prices rose'] });
  });

  test('a page that is no article any more loses its marks, and the background hears why', async () => {
    await begin();
    room.see({ kind: 'other', reason: 'list' });
    expect(room.asked.at(-1)).toEqual(['other', { reason: 'list' }]);
    expect(highlighted()).toEqual({});
    expect(handlers().report({ have: '' }, SENDER)).toEqual({ kind: 'other', reason: 'list' });
  });

  test('a background that does not listen yet is asked once more', async () => {
    vi.useFakeTimers();
    let times = 0;
    room.answer = () => {
      if (++times === 1) throw new Error('Receiving end does not exist');
      return marking(['Trade fell']);
    };
    new PageSession(window, life);
    room.see(article());
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    expect(highlighted()).toEqual({ 'claimlight-claim': ['Trade fell'] });
  });
});

describe('what the background asks', () => {
  test('report: reading, then the article', async () => {
    new PageSession(window, life);
    expect(handlers().report({ have: '' }, SENDER)).toEqual({ kind: 'reading' });
    room.see(article());
    const report = await handlers().report({ have: '' }, SENDER);
    expect(report).toMatchObject({ kind: 'article', article: { title: 'Trade' } });
    const have = report.kind === 'article' ? report.edition : '';
    expect(handlers().report({ have }, SENDER)).toEqual({ kind: 'unchanged' });
    expect(handlers().report({ have: `${have}0` }, SENDER)).toEqual(report);
  });

  test('draw: other labels, other looks', async () => {
    await begin();
    const labelled = markOn(map, '60% is settled in rubles', { label: 'verified' });
    handlers().draw({ ...marking([]), marks: [labelled] }, SENDER);
    expect(highlighted()).toEqual({ 'claimlight-verified': ['60% is settled in rubles'] });
    handlers().draw({ ...marking([]), marks: [labelled], neutral: true }, SENDER);
    expect(highlighted()).toEqual({ 'claimlight-neutral': ['60% is settled in rubles'] });
  });

  test('draw while a text is being told: asked again, never drawn on the wrong words', async () => {
    const answers: ((marking: Marking) => void)[] = [];
    room.answer = () => new Promise<Marking>((resolve) => answers.push(resolve));
    new PageSession(window, life);
    room.see(article());
    handlers().draw(marking(['Trade fell']), SENDER);
    expect(highlighted()).toEqual({});
    answers[0]?.(marking(['Trade fell']));
    await settle();
    answers[1]?.(marking(['Prices rose']));
    await settle();
    expect(highlighted()).toEqual({ 'claimlight-claim': ['Prices rose'] });
  });

  test.each(['60% is settled in rubles', 'Prices rose'])('flash: “%s”, marked or not', async (words) => {
    await begin();
    expect(handlers().flash(markOn(map, words), SENDER)).toBe(true);
    expect(highlighted()['claimlight-flash']).toEqual([words]);
  });

  test('flash: false beyond the text, and before there is an article', async () => {
    new PageSession(window, life);
    expect(handlers().flash({ start: 0, end: 5 }, SENDER)).toBe(false);
    room.see(article());
    expect(handlers().flash({ start: map.text.length + 10, end: map.text.length + 20 }, SENDER)).toBe(false);
    expect(highlighted()['claimlight-flash']).toBeUndefined();
  });

  test('a text too long to be read is not told a second time', async () => {
    vi.useFakeTimers();
    room.answer = () => {
      throw new CallError('article-too-long', '');
    };
    new PageSession(window, life);
    room.see(article());
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(calls()).toEqual(['read']);
  });

  test('selection: the span of the article, null where there is none', async () => {
    expect.assertions(2);
    await begin();
    getSelection()?.removeAllRanges();
    expect(handlers().selection({}, SENDER)).toBeNull();
    getSelection()?.selectAllChildren(document.querySelectorAll('p')[1] ?? document.body);
    expect(handlers().selection({}, SENDER)).toEqual({ start: map.text.indexOf('Prices'), end: map.text.length });
    getSelection()?.removeAllRanges();
  });
});

describe('a click on a mark', () => {
  const card = () => document.querySelector('claimlight-card');
  /** Presses and releases at a character of a line. */
  const at = (column: number, line: number) => ({
    clientX: column * 10,
    clientY: (line + 0.5) * LINE - layout.scrolled,
    detail: 1,
  });
  const click = (column: number, line: number) => {
    const target = document.querySelectorAll('p')[line] ?? document.body;
    for (const type of ['pointerdown', 'click']) fireTrusted(target, type, at(column, line));
  };

  test('opens the card, another click closes it, a click beside it too', async () => {
    await begin();
    click(15, 0);
    expect(card()).not.toBeNull();
    click(15, 0);
    expect(card()).toBeNull();
    click(15, 0);
    click(3, 0);
    expect(card()).toBeNull();
  });

  test('a click that a script made opens nothing', async () => {
    await begin();
    for (const type of ['pointerdown', 'click'])
      document.querySelector('p')?.dispatchEvent(new MouseEvent(type, { ...at(15, 0), bubbles: true }));
    expect(card()).toBeNull();
  });

  test('the script of the card is asked for once, when the reader comes near a mark', async () => {
    const make = globalThis.claimlightCard;
    globalThis.claimlightCard = undefined;
    await begin();
    const paragraph = document.querySelector('p') ?? document.body;
    fireTrusted(paragraph, 'pointermove', at(3, 0));
    expect(calls()).not.toContain('fetchCard');
    for (const type of ['pointerdown', 'pointermove', 'pointerdown']) fireTrusted(paragraph, type, at(15, 0));
    expect(calls().filter((call) => call === 'fetchCard')).toHaveLength(1);
    fireTrusted(paragraph, 'click', at(15, 0));
    globalThis.claimlightCard = make;
    await settle();
    expect(card()).not.toBeNull();
  });

  test('a claim that is gone takes its card along', async () => {
    await begin();
    click(15, 0);
    handlers().draw(marking([]), SENDER);
    expect(card()).toBeNull();
  });
});

describe('the end', () => {
  test('of the session: marks and card gone, nothing of the page changed', async () => {
    const before = document.documentElement.outerHTML;
    await begin();
    life.abort();
    expect(highlighted()).toEqual({});
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('of the extension under the page: found out at the next call, quietly', async () => {
    await begin();
    room.runtime.id = undefined;
    room.answer = () => {
      throw new Error('Extension context invalidated');
    };
    room.see({ kind: 'other', reason: 'list' });
    await settle();
    expect(life.signal.aborted).toBe(true);
    expect(highlighted()).toEqual({});
  });
});
