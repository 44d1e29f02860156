import { afterEach, vi } from 'vitest';
import { cardText } from '../../src/background/card-text.ts';
import { cardWords } from '../../src/content/words.ts';
import { setLocale } from '../../src/i18n.ts';
import { Card, type CardActions } from '../../src/marks/card.ts';
import type { Mark } from '../../src/marks/mark.ts';
import type { CardLabel, CardText } from '../../src/messages/card-text.ts';
import { fakePage, markOn } from './fake-page.ts';

export const STORY = '<p>Trade fell. 60% is settled in rubles now, says the minister.</p>';

const attach = Element.prototype.attachShadow;

let life = new AbortController();
afterEach(() => {
  endCards();
  vi.restoreAllMocks();
});

const texts = new Map<string, CardText>();
for (const locale of ['en', 'zh_CN', 'zh_TW']) {
  await setLocale(locale);
  texts.set(locale, cardText());
}

/** The card's words in a language. */
export function wordsIn(locale: string, own: readonly CardLabel[] = []) {
  return cardWords({ ...(texts.get(locale) ?? cardText()), own });
}

/** Opens a card on the first mark; the closed shadow root is caught as it is made. */
export function openCard({
  body = STORY,
  quote = '60% is settled in rubles',
  mark = {} as Partial<Mark>,
  locale = 'en',
  focus = '',
  own = [] as readonly CardLabel[],
} = {}) {
  const map = fakePage(body);
  if (focus !== '') document.querySelector<HTMLElement>(focus)?.focus();
  const roots: ShadowRoot[] = [];
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  const actions = {
    label: vi.fn<CardActions['label']>(async () => undefined),
    dismiss: vi.fn<CardActions['dismiss']>(async () => undefined),
    keep: vi.fn<CardActions['keep']>(async () => undefined),
    adjust: vi.fn<CardActions['adjust']>(async () => undefined),
    note: vi.fn<CardActions['note']>(async () => undefined),
  };
  const card = new Card(window, () => wordsIn(locale, own), actions, life.signal);
  const opened = markOn(map, quote, mark);
  card.open(opened, map, 150);
  const find = (selector: string) => {
    const found = roots.at(-1)?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`not in the card: ${selector}`);
    return found;
  };
  return { card, map, mark: opened, actions, find, spy, root: () => roots.at(-1), box: () => find('.card') };
}

/** Ends every card of the test so far. */
export function endCards(): void {
  life.abort();
  life = new AbortController();
}

/** Lets what was asked come back. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));
