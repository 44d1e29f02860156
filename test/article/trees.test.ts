// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Reading, readPage, type Verdict } from '../../src/article/read.ts';
import { watchArticle } from '../../src/article/watch.ts';

const ADDRESS = 'https://post.example/2024/05/14/parking-fee-to-double-from-september';
const FIRST =
  'The council voted 31 to 14 on Tuesday to double the fee for parking, from $2 to $4 an hour, from September.';
const SECOND =
  'Traffic has grown by 22% since 2019, its own count shows; 9,000 cars look for 1,450 places on market days.';
const THIRD =
  'Shopkeepers object, and 212 of them have signed a letter that the mayor, who was away, has not yet answered.';
const TEXT = [FIRST, SECOND, THIRD].join('\n');
const paragraphs = [FIRST, SECOND, THIRD].map((text) => `<p>${text}</p>`).join('');

/** An element with a shadow root. */
function component(html: string, light = '', name = 'news-story', mode: ShadowRootMode = 'open'): HTMLElement {
  const host = document.createElement(name);
  host.innerHTML = light;
  host.attachShadow({ mode }).innerHTML = html;
  return host;
}

/** A frame of the page's own origin. */
function frame(html: string): HTMLIFrameElement {
  const element = document.createElement('iframe');
  document.body.append(element);
  if (element.contentDocument === null) throw new Error('no document');
  element.contentDocument.body.innerHTML = html;
  return element;
}

function reading(): Reading {
  const verdict = readPage(document, ADDRESS);
  if (verdict.kind !== 'article') throw new Error(verdict.reason);
  return verdict.reading;
}

/** The words that ranges hold. */
const words = (ranges: readonly StaticRange[]): string =>
  ranges.map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset)).join('');

beforeEach(() => {
  document.title = 'Parking fee to double - Post';
  document.body.innerHTML = '<nav><a href="/">Home</a></nav>';
});

describe('an article is read', () => {
  it('in an open shadow root, with its headline', () => {
    document.body.append(component(`<h1>Parking fee to double</h1>${paragraphs}`));
    expect(reading().article).toMatchObject({ title: 'Parking fee to double', text: TEXT });
  });

  it('in a shadow root of an element that is no component', () => {
    document.body.append(component(`<div>${paragraphs}</div>`, '', 'div'));
    expect(reading().article.text).toBe(TEXT);
  });

  it('in components inside components', () => {
    const story = component('<section></section>');
    story.shadowRoot
      ?.querySelector('section')
      ?.append(...[FIRST, SECOND, THIRD].map((text) => component(`<p>${text}</p>`, '', 'news-paragraph')));
    document.body.append(story);
    expect(reading().article.text).toBe(TEXT);
  });

  it('at its slots, in the order in which it is shown', () => {
    const light = `<p slot="rest">${SECOND}</p><p>${FIRST}</p><p slot="rest">${THIRD}</p><p slot="none">${FIRST}</p>`;
    document.body.append(component('<div><slot></slot></div><slot name="rest">Nothing yet</slot>', light));
    expect(reading().article.text).toBe(TEXT);
  });

  it('in a frame of its own origin', () => {
    const element = frame(`<h1>Parking fee to double</h1><div>${paragraphs}</div>`);
    const { article, root } = reading();
    expect(article).toMatchObject({ address: ADDRESS, text: TEXT });
    expect(root.ownerDocument).toBe(element.contentDocument);
  });
});

describe('an article is not looked for', () => {
  it('in a closed shadow root', () => {
    document.body.append(component(paragraphs, '', 'news-story', 'closed'));
    expect(readPage(document, ADDRESS).kind).toBe('other');
  });

  it('in frames and components of a page whose address promises none', () => {
    frame(`<h1>Parking fee to double</h1><div>${paragraphs}</div>`);
    document.body.append(component(paragraphs));
    expect(readPage(document, 'https://post.example/news/').kind).toBe('other');
  });

  it('beside one that the page has itself', () => {
    document.body.insertAdjacentHTML('beforeend', `<h1>Parking fee to double</h1><div>${paragraphs}</div>`);
    frame(`<div>${paragraphs.replaceAll('council', 'senate')}</div>`);
    expect(reading().root.ownerDocument).toBe(document);
  });
});

it('a place in a shadow root is a place in the text', () => {
  const host = component(`<div>${paragraphs}</div>`);
  document.body.append(host);
  const { map } = reading();
  const start = TEXT.indexOf('22%');
  const ranges = map.ranges({ start, end: start + 3 });
  expect(words(ranges)).toBe('22%');
  expect(map.offsetAt(ranges[0]?.startContainer ?? host, ranges[0]?.startOffset ?? 0)).toBe(start);
  expect(map.shadows).toEqual([host.shadowRoot]);
  expect(map.offsetAt(document.querySelector('nav') ?? host, 0)).toBeNull();
});

describe('an article is followed', () => {
  const session = { life: new AbortController(), told: [] as Verdict[] };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    session.life = new AbortController();
    session.told = [];
    history.replaceState(null, '', '/2024/05/14/parking-fee-to-double-from-september');
  });
  afterEach(() => {
    session.life.abort();
    vi.useRealTimers();
  });
  const watch = () => watchArticle(document, (verdict) => session.told.push(verdict), session.life.signal);
  const pass = async (milliseconds: number) => {
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(milliseconds);
  };
  const last = () => {
    const verdict = session.told.at(-1);
    return verdict?.kind === 'article' ? verdict.reading.article.text : verdict?.reason;
  };

  it.each([
    ['in a shadow root', () => component('<div></div>').shadowRoot],
    ['in a frame', () => frame('<div></div>').contentDocument?.body],
  ])('%s: it comes late, and grows', async (_, make) => {
    const tree = make();
    if (tree instanceof ShadowRoot) document.body.append(tree.host);
    watch();
    expect(last()).toBe('too-short');
    const box = tree?.querySelector('div');
    if (!box) throw new Error('no box');
    box.innerHTML = paragraphs;
    await pass(3000);
    expect(last()).toBe(TEXT);
    box.insertAdjacentHTML('beforeend', `<p>${FIRST}</p>`);
    await pass(3000);
    expect(last()).toBe(`${TEXT}\n${FIRST}`);
  });

  it('in a frame that loads another article', async () => {
    const element = frame(`<div>${paragraphs}</div>`);
    watch();
    expect(last()).toBe(TEXT);
    const other = element.contentDocument;
    if (other === null) throw new Error('no document');
    other.body.innerHTML = '';
    await pass(3000);
    expect(last()).toBe('too-short');
    element.remove();
    frame(`<div>${paragraphs}</div>`).dispatchEvent(new Event('load'));
    await pass(3000);
    expect(last()).toBe(TEXT);
  });
});
