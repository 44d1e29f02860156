/**
 * What runs in a page of `axe.test.ts`: the card at a paragraph, as in an article, but in a shadow root that can be looked into. Once with
 * reasons, once (`#changed`) with words that were changed.
 */
import { ownId } from '../../src/annotations/own-id.ts';
import { COLOURS } from '../../src/annotations/own-label.ts';
import { textColour } from '../../src/annotations/own-look.ts';
import { cardText } from '../../src/background/card-text.ts';
import { cardWords } from '../../src/content/words.ts';
import { Card } from '../../src/marks/card.ts';
import type { Mark, PageText } from '../../src/marks/mark.ts';

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  return attach.call(this, { ...init, mode: 'open' });
};

const root = document.querySelector('p') ?? document.body;
const node = root.firstChild ?? root;
const page: PageText = {
  text: root.textContent ?? '',
  root,
  ranges: ({ start, end }) => [
    new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }),
  ],
  offsetAt: () => null,
};
const changed = {
  was: '45% of trade is settled in rubles',
  changes: [{ from: { start: 0, end: 3 }, to: { start: 0, end: 3 } }],
};
const mark: Mark = {
  id: 'a'.repeat(26),
  start: 0,
  end: 33,
  label: 'disputed',
  ...(location.hash === '' && { own: { id: ownId('rose'), name: 'rose', look: 'own-over-rose' } }),
  reasons: [{ cue: 'percentage', start: 0, end: 3 }],
  changed: location.hash === '#changed' ? changed : null,
};
const own = COLOURS.map((colour) => ({ id: ownId(colour), name: colour, colour: textColour(colour) }));
const nothing = async () => undefined;
const actions = { label: nothing, dismiss: nothing, keep: nothing, adjust: nothing, note: nothing };
new Card(window, () => cardWords({ ...cardText(), own }), actions, new AbortController().signal).open(mark, page, 40);
