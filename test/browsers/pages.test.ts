/** Pages of every kind: what gets marks, what gets none, and that no page is ever touched. */
import { describe, expect, it } from 'vitest';
import {
  articleBody,
  articlePage,
  frontPage,
  gbk,
  HARBOUR,
  HOSTILE,
  hugePage,
  RAILWAY,
  WATERWORKS,
} from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { compact, countDrawn, drawnMarks, waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { withPopup } from './popup.ts';
import { type SavedPage, savedPages } from './saved.ts';
import { itStaysClean, type Stage, useStage } from './stage.ts';

const SITE = 'https://www.bbc.com/news';
const at = (path: string) => `${SITE}/${path}`;

/** Keeps what the document was when the parser was done, and counts every change of it. */
const WITNESS = `document.addEventListener('DOMContentLoaded', () => {
    window.before = document.documentElement.outerHTML;
    window.changes = 0;
    new MutationObserver((list) => { window.changes += list.length; })
      .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });`;

/** Puts the same article into new nodes, as a page does that renders itself again. */
const RENDERS = `window.render = () => {
    const article = document.querySelector('article');
    const copy = article.cloneNode(true);
    article.replaceWith(copy);
  };`;

/** Shows another article under another address without a load. */
const NAVIGATES = `window.navigate = () => {
    history.pushState({}, '', '/news/articles/c0velmarrail');
    document.title = ${JSON.stringify(RAILWAY.title)};
    document.querySelector('meta[property="og:title"]').content = document.title;
    document.querySelector('article').innerHTML = ${JSON.stringify(articleBody(RAILWAY))};
  };`;

const call = (tab: Tab, name: string) =>
  tab.evaluate((key) => {
    const work: unknown = Reflect.get(window, key);
    if (typeof work === 'function') work();
    return null;
  }, name);

/** The text of all marks must be that of the claims the popup lists as marked. */
async function expectExactMarks({ driver }: Stage, tab: Tab): Promise<void> {
  const shown = await withPopup(driver, tab, (popup) => popup.shown());
  if (shown.state !== 'article') throw new Error(`the popup says ${shown.state}`);
  const marked = shown.claims.filter((claim) => claim.shown).map(({ quote }) => quote);
  const drawn = async () => compact((await drawnMarks(tab)).map(({ text }) => text).join(''));
  await expect.poll(drawn, { timeout: 10_000 }).toBe(compact(marked.join('')));
}

/** Waits for the popup's word that this is no article, and sees nothing marked. */
async function expectNothing({ driver }: Stage, tab: Tab): Promise<void> {
  expect(await withPopup(driver, tab, (popup) => popup.settled())).toBe('other');
  expect(await countDrawn(tab)).toBe(0);
}

describe.each(BROWSERS)('pages in %s', (name) => {
  const saved = savedPages();
  const stage = useStage(name, (world) => {
    world.serve(at('articles/c0velmarport'), { body: articlePage({ ...HARBOUR, script: WITNESS }), scripts: true });
    world.serve(at('articles/c0velmarport2'), { body: articlePage({ ...HARBOUR, script: RENDERS }), scripts: true });
    world.serve(at('articles/c0velmarapp3'), { body: articlePage({ ...HARBOUR, script: NAVIGATES }), scripts: true });
    world.serve(at('articles/c0velmarforum'), { body: articlePage(HOSTILE), scripts: true });
    world.serve(at('articles/c0velmarroads'), { body: hugePage(5_000_000) });
    world.serve('https://www.bbc.com/', { body: frontPage() });
    const body = gbk(articlePage({ ...WATERWORKS, charset: 'gb2312' }));
    world.serve('http://society.people.com.cn/n1/2026/0312/c1008-40000001.html', { body, type: 'text/html' });
    for (const page of saved) world.serve(page.url, { body: page.body, type: 'text/html' });
  });

  it('are not changed in any node or attribute', async () => {
    const tab = await stage().driver.open(at('articles/c0velmarport'));
    await waitForMarks(tab);
    await expectExactMarks(stage(), tab);
    const [isSame, changes] = await tab.evaluate(() => [
      Reflect.get(window, 'before') === document.documentElement.outerHTML,
      Reflect.get(window, 'changes'),
    ]);
    expect([isSame, changes]).toEqual([true, 0]);
    await tab.close();
  });

  it('keep their marks when they render themselves again', async () => {
    const tab = await stage().driver.open(at('articles/c0velmarport2'));
    await waitForMarks(tab);
    const marks = await drawnMarks(tab);
    await call(tab, 'render');
    await poll('marks on the new nodes', async () => JSON.stringify(await drawnMarks(tab)) === JSON.stringify(marks));
    await tab.close();
  });

  it('get new marks when they show another article without a load', async () => {
    const tab = await stage().driver.open(at('articles/c0velmarapp3'));
    await waitForMarks(tab);
    await call(tab, 'navigate');
    const story = compact(RAILWAY.paragraphs.join(''));
    await poll('marks of the other article, and no other', async () => {
      const marks = await drawnMarks(tab);
      return marks.length > 0 && marks.every(({ text }) => story.includes(compact(text)));
    });
    await expectExactMarks(stage(), tab);
    const shown = await withPopup(stage().driver, tab, (popup) => popup.shown());
    expect(shown.state === 'article' && shown.article.title).toBe(RAILWAY.title);
    await tab.close();
  });

  it('cannot run anything by what they quote', async () => {
    const tab = await stage().driver.open(at('articles/c0velmarforum'));
    await waitForMarks(tab);
    await expectExactMarks(stage(), tab);
    await withPopup(stage().driver, tab, async (popup) => {
      await popup.listed();
      await popup.unfold();
      const quotes = (await popup.rows()).map(({ quote }) => quote).join('\n');
      expect(quotes).toContain('<script>');
      expect(quotes).toContain('<img src=x');
      const inside = await popup.view.evaluate(() => [
        document.title,
        document.querySelectorAll('li img, li script').length,
      ]);
      expect(inside).toEqual(['Claimlight', 0]);
    });
    expect(await tab.evaluate(() => document.title)).toBe(HOSTILE.title);
    await tab.close();
  });

  it('in GBK are read as Chinese', async () => {
    const tab = await stage().driver.open('http://society.people.com.cn/n1/2026/0312/c1008-40000001.html');
    await waitForMarks(tab);
    await expectExactMarks(stage(), tab);
    expect((await drawnMarks(tab)).map(({ text }) => text).join()).toMatch(/2\.6亿立方米|310万人|48\.7亿元/);
    await tab.close();
  });

  it('of five megabytes are marked and stay alive', async () => {
    const tab = await stage().driver.open(at('articles/c0velmarroads'));
    await tab.front();
    await poll('marks', async () => (await countDrawn(tab)) > 0, { timeout: 60_000 });
    const answer = await tab.evaluate(async () => {
      const start = performance.now();
      await new Promise((done) => requestAnimationFrame(done));
      return performance.now() - start;
    });
    expect(answer).toBeLessThan(1000);
    await tab.close();
  });

  it('that are no article get nothing', async () => {
    const tab = await stage().driver.open('https://www.bbc.com/');
    await expectNothing(stage(), tab);
    await tab.close();
  });

  if (saved.length > 0) {
    it.each(saved.map((page): [string, SavedPage] => [page.name, page]))('saved as %s', async (_, page) => {
      const { driver } = stage();
      const tab = await driver.open(page.url);
      // on a site that does not come with the install, this click is what lets it be read
      const state = await withPopup(driver, tab, (popup) => popup.settled());
      if (page.isArticle !== null) expect(state).toBe(page.isArticle ? 'article' : 'other');
      if (state === 'article') await expectExactMarks(stage(), tab);
      else expect(await countDrawn(tab)).toBe(0);
      await tab.close();
    });
  }

  itStaysClean(stage);
});
