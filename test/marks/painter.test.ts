// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest';
import { ownId } from '../../src/annotations/own-id.ts';
import { flash } from '../../src/marks/flash.ts';
import { Painter } from '../../src/marks/painter.ts';
import { fakePage, frame, highlighted, LINE, layout, markOn, resizePage } from './fake-page.ts';

const STORY =
  '<p>Trade fell. 60% is settled in <b>rubles</b> now.</p><p>Prices rose by a tenth.</p><p>It is a sad day.</p>';

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
});

function paint(body: string, quotes: readonly string[], neutral = false) {
  const map = fakePage(body);
  const painter = new Painter(window, life.signal);
  painter.show(
    quotes.map((quote) => markOn(map, quote)),
    map,
    neutral,
  );
  return { map, painter };
}

describe('marks are drawn under our own names', () => {
  test('one name for each label, over the exact words, inline elements included', () => {
    const map = fakePage(STORY);
    new Painter(window, life.signal).show(
      [
        markOn(map, '60% is settled in rubles'),
        markOn(map, 'Prices rose by a tenth', { label: 'verified' }),
        markOn(map, 'Trade fell', { label: 'disputed' }),
        markOn(map, 'It is a sad day', { label: 'opinion' }),
      ],
      map,
      false,
    );
    expect(highlighted()).toEqual({
      'claimlight-claim': ['60% is settled in ', 'rubles'],
      'claimlight-verified': ['Prices rose by a tenth'],
      'claimlight-disputed': ['Trade fell'],
      'claimlight-opinion': ['It is a sad day'],
    });
  });

  test('an own label has a look of its own, unless the page is neutral or the words were changed', () => {
    const map = fakePage(STORY);
    const own = { id: ownId('Satire'), name: 'Satire', look: 'own-over-blue' } as const;
    const mark = markOn(map, 'Trade fell', { label: 'opinion', own });
    const painter = new Painter(window, life.signal);
    painter.show([mark], map, false);
    expect(highlighted()).toEqual({ 'claimlight-own-over-blue': ['Trade fell'] });
    painter.show([{ ...mark, changed: { was: 'Trade rose', changes: [] } }], map, false);
    expect(highlighted()).toEqual({ 'claimlight-changed': ['Trade fell'] });
    painter.show([mark], map, true);
    expect(highlighted()).toEqual({ 'claimlight-neutral': ['Trade fell'] });
  });

  test('a neutral page shows no label to scripts', () => {
    const map = fakePage(STORY);
    const marks = [markOn(map, 'Trade fell', { label: 'disputed' }), markOn(map, 'Prices rose')];
    new Painter(window, life.signal).show(marks, map, true);
    expect(highlighted()).toEqual({ 'claimlight-neutral': ['Trade fell', 'Prices rose'] });
  });

  test('static ranges only: live ones slow the page down', () => {
    paint(STORY, ['Trade fell']);
    for (const range of CSS.highlights.get('claimlight-claim') ?? []) {
      expect(range).toBeInstanceOf(StaticRange);
    }
  });

  test('new marks replace the old ones, and a name without marks is gone', () => {
    const { map, painter } = paint(STORY, ['Trade fell']);
    painter.show([markOn(map, 'Trade fell', { label: 'verified' })], map, false);
    expect(highlighted()).toEqual({ 'claimlight-verified': ['Trade fell'] });
  });

  test('a map of the page rendered anew is drawn on the new nodes', () => {
    const { painter } = paint(STORY, ['Trade fell']);
    const map = fakePage(STORY);
    painter.show([markOn(map, 'Trade fell')], map, false);
    expect(highlighted()).toEqual({ 'claimlight-claim': ['Trade fell'] });
    expect([...(CSS.highlights.get('claimlight-claim') ?? [])][0]?.startContainer.isConnected).toBe(true);
  });
});

describe('marks go without a trace', () => {
  test('clear() and the end of the page session delete our names, and nothing of the page’s own', () => {
    for (const end of [({ painter }: { painter: Painter }) => painter.clear(), () => life.abort()]) {
      const painted = paint(STORY, ['Trade fell', 'Prices rose']);
      const before = document.documentElement.outerHTML;
      CSS.highlights.set('search-results', new Highlight());
      end(painted);
      expect([...CSS.highlights.keys()]).toEqual(['search-results']);
      expect(document.documentElement.outerHTML).toBe(before);
      expect(resizePage()).toBe(0);
      life = new AbortController();
    }
  });

  test('a name that another script took over is left to it', () => {
    const { painter } = paint(STORY, ['Trade fell']);
    const theirs = new Highlight();
    CSS.highlights.set('claimlight-claim', theirs);
    painter.clear();
    expect(CSS.highlights.get('claimlight-claim')).toBe(theirs);
  });

  test('after the end nothing answers a scroll', async () => {
    paint(STORY, ['Trade fell']);
    life.abort();
    window.dispatchEvent(new Event('scroll'));
    await frame();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });
});

describe('only what is near the viewport is drawn', () => {
  const LONG = Array.from({ length: 200 }, (_, i) => `<p>Line ${i} is 5 high.</p>`).join('');
  const QUOTES = Array.from({ length: 200 }, (_, i) => `Line ${i} is 5`);
  const drawn = () => highlighted()['claimlight-claim'] ?? [];

  test('one viewport below, none of the far ones', () => {
    paint(LONG, QUOTES);
    expect(drawn()).toContain('Line 0 is 5');
    expect(drawn()).toHaveLength(Math.floor((2 * window.innerHeight) / LINE) + 1);
  });

  test('scrolling draws what comes near and drops what is left behind', async () => {
    paint(LONG, QUOTES);
    layout.scrolled = 100 * LINE;
    window.dispatchEvent(new Event('scroll'));
    await frame();
    expect(drawn()).toContain('Line 100 is 5');
    expect(drawn()).not.toContain('Line 0 is 5');
    expect(drawn().length).toBeLessThan((3 * window.innerHeight) / LINE + 3);
  });

  test('paper gets all of them, the screen then as many as before', async () => {
    paint(LONG, QUOTES);
    const before = drawn();
    window.dispatchEvent(new Event('beforeprint'));
    expect(drawn()).toHaveLength(QUOTES.length);
    window.dispatchEvent(new Event('afterprint'));
    await frame();
    expect(drawn()).toEqual(before);
  });

  test('a small scroll inside what is drawn changes nothing', async () => {
    paint(LONG, QUOTES);
    const before = drawn();
    layout.scrolled = 100;
    window.dispatchEvent(new Event('scroll'));
    await frame();
    expect(drawn()).toEqual(before);
  });

  test('what the page does not show is drawn once it does', async () => {
    paint('<p>Shown.</p><p hidden>Folded away.</p>', ['Shown', 'Folded away']);
    expect(drawn()).toEqual(['Shown']);
    document.querySelector('[hidden]')?.removeAttribute('hidden');
    resizePage();
    await frame();
    expect(drawn()).toEqual(['Shown', 'Folded away']);
  });
});

describe('flash', () => {
  test('scrolls to the words, lights them and puts the light out', async () => {
    const map = fakePage(`${'<p>Filler.</p>'.repeat(100)}<p>Found it.</p>`);
    expect(flash(markOn(map, 'Found it'), map, window, life.signal)).toBe(true);
    expect(highlighted()).toEqual({ 'claimlight-flash': ['Found it'] });
    expect(layout.scrolled).toBe(100 * LINE - window.innerHeight / 2);
    life.abort();
    expect([...CSS.highlights.keys()]).toEqual([]);
  });

  test('words that the page does not show are not found, and nothing is lit', () => {
    const map = fakePage('<p>Shown.</p><p hidden>Folded away.</p>');
    expect(flash(markOn(map, 'Folded away'), map, window, life.signal)).toBe(false);
    expect([...CSS.highlights.keys()]).toEqual([]);
  });
});
