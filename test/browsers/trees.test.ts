/** Articles that are not in the page's own tree: in web components, and in a frame of the page's origin. */
import { describe, expect, it } from 'vitest';
import { articleBody, articlePage, HARBOUR } from './article-page.ts';
import { BROWSERS, type Tab } from './driver.ts';
import { cardOpen, clickMark, compact, drawnMarks, waitForMarks } from './marks.ts';
import { poll } from './poll.ts';
import { useStage } from './stage.ts';

const SITE = 'https://www.bbc.com/news';
const STORY = compact(HARBOUR.paragraphs.join(''));

const around = (inside: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${HARBOUR.title}</title></head><body>${inside}</body></html>`;

/** Every paragraph is a component of its own, inside one that holds the story. */
const COMPONENTS = around(`<news-story></news-story><script>
  const story = document.querySelector('news-story').attachShadow({ mode: 'open' });
  story.innerHTML = ${JSON.stringify(`<article>${articleBody(HARBOUR)}</article>`)};
  for (const p of story.querySelectorAll('article > p:not(.byline)')) {
    const part = document.createElement('news-paragraph');
    part.append(p.cloneNode(true));
    part.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>';
    p.replaceWith(part);
  }
</script>`);

/** What the frame's own highlight registry holds, and where its first stretch is in the page. Runs in the document. */
function inFrame(): { readonly words: string; readonly x: number; readonly y: number } | null {
  const frame = document.querySelector('iframe');
  const view = frame?.contentWindow as (Window & typeof globalThis) | null | undefined;
  if (!frame || !view) return null;
  for (const [name, highlight] of view.CSS.highlights.entries()) {
    const [part] = [...highlight];
    if (!name.startsWith('claimlight-') || part === undefined) continue;
    const range = view.document.createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    const [box] = range.getClientRects();
    const { left, top } = frame.getBoundingClientRect();
    if (box) return { words: range.toString(), x: left + box.left + 6, y: top + box.top + box.height / 2 };
  }
  return null;
}

describe.each(BROWSERS)('an article elsewhere in %s', (name) => {
  const stage = useStage(name, (world) => {
    world.serve(`${SITE}/articles/c0velmarparts`, { body: COMPONENTS, scripts: true });
    world.serve(`${SITE}/articles/c0velmarframe`, {
      body: around('<iframe src="/news/inner/c0velmarinner" style="width: 700px; height: 500px"></iframe>'),
      scripts: true,
    });
    world.serve(`${SITE}/inner/c0velmarinner`, { body: articlePage(HARBOUR) });
  });

  it('is marked and answered in components', async () => {
    const tab: Tab = await stage().driver.open(`${SITE}/articles/c0velmarparts`);
    await waitForMarks(tab);
    const marks = await drawnMarks(tab);
    for (const { text } of marks) expect(STORY).toContain(compact(text));
    await clickMark(tab, marks[0]?.text ?? '');
    await poll('the card', () => cardOpen(tab));
    await tab.close();
  });

  it('is marked and answered in a frame', async () => {
    const tab: Tab = await stage().driver.open(`${SITE}/articles/c0velmarframe`);
    await tab.front();
    const mark = await poll('a mark in the frame', () => tab.evaluate(inFrame));
    expect(STORY).toContain(compact(mark.words));
    await tab.clickAt(Math.round(mark.x), Math.round(mark.y));
    const isOpen = () => document.querySelector('iframe')?.contentDocument?.querySelector('claimlight-card') != null;
    await poll('the card', () => tab.evaluate(isOpen));
    await tab.close();
  });
});
