import { Card, type CardActions } from '../marks/card.ts';
import type { CardText } from '../messages/card-text.ts';
import { cardWords } from './words.ts';

/** Makes the card of a window; `text` is asked at every opening, `signal` closes the card for good. */
export type CardMaker = (
  window: Window & typeof globalThis,
  text: () => CardText,
  actions: CardActions,
  signal: AbortSignal,
) => Card;

declare global {
  /** Left by the script of the card for that of the page, in the extension's own world; undefined until it is asked for. */
  var claimlightCard: CardMaker | undefined;
}

globalThis.claimlightCard = (window, text, actions, signal) =>
  new Card(window, () => cardWords(text()), actions, signal);
