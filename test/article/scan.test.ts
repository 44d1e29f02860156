// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { scan } from '../../src/article/scan.ts';

const SENTENCE = 'The council voted 31 to 14 on Tuesday to double the fee for parking, from $2 to $4 an hour.';
const paragraphs = (count: number): string => `<p>${SENTENCE}</p>`.repeat(count);

function look(html: string): ReturnType<typeof scan> {
  document.body.innerHTML = html;
  return scan(document.body);
}

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});

it.each([
  ['the text alone', `<nav><a>Home</a></nav><div id="text">${paragraphs(6)}</div>`],
  [
    'not a teaser far from it',
    `<ul>${'<li>x</li>'.repeat(80)}<li>${SENTENCE}</li></ul><div id="text">${paragraphs(6)}</div>`,
  ],
  ['a standfirst beside it', `<div id="text"><p>${SENTENCE}</p><section>${paragraphs(6)}</section></div>`],
  ['both halves', `<div id="text"><section>${paragraphs(6)}</section><section>${paragraphs(4)}</section></div>`],
  ['paragraphs that have a box each', `<div id="text">${`<div>${paragraphs(1)}</div>`.repeat(6)}</div>`],
])('the scope is %s', (_, html) => {
  expect(look(html).scope?.id).toBe('text');
});

it.each([
  ['links', `<a href="/x">${SENTENCE}</a>`],
  ['scripts', `<script type="text/plain">${SENTENCE}</script>`],
  ['hidden fields', `<textarea>${SENTENCE}</textarea>`],
  ['white space', ' '.repeat(500)],
  ['labels', '<p>Parking</p>'.repeat(50)],
])('%s are no running text', (_, html) => {
  expect(look(html)).toMatchObject({ prose: 0, scope: null });
});

it('a copy that the style sheet hides is passed over, however long', () => {
  Element.prototype.checkVisibility = vi.fn(function (this: Element) {
    return this.id !== 'mobile';
  });
  const found = look(`<div id="mobile">${paragraphs(9)}</div><div id="text">${paragraphs(6)}</div>`);
  expect(found.greatest?.id).toBe('text');
  expect(found.hidden.map(({ id }) => id)).toEqual(['mobile']);
});

it('a page that is hidden as a whole (it is still loading) is read', () => {
  Element.prototype.checkVisibility = () => false;
  expect(look(`<div id="text">${paragraphs(6)}</div>`).greatest?.id).toBe('text');
});
