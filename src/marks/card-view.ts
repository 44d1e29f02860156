import type { Part } from '../anchoring/parts.ts';
import { LABELS, type Label } from '../annotations/event.ts';
import type { LabelId, OwnName } from '../annotations/own-label.ts';
import type { EndNames } from './card-ends.ts';

/** Everything the card says, in the reader's language. */
export interface CardWords {
  /** BCP 47 tag of these words. */
  readonly language: string;
  readonly title: string;
  readonly why: string;
  /** In place of reasons, where the reader made the mark. */
  readonly own: string;
  readonly labels: Readonly<Record<Label, string>>;
  /** The reader's own labels; `colour` is CSS, left out for one that is set up no more. */
  readonly ownLabels: readonly (OwnName & { readonly colour?: string })[];
  /** Over them, for those who do not see that they are others. */
  readonly ownTitle: string;
  readonly takeBack: string;
  readonly note: string;
  readonly dismiss: string;
  readonly close: string;
  readonly withdrawn: string;
  /** The words were changed since; heading, the two versions, and that what was said is kept for the new ones. */
  readonly changed: string;
  readonly before: string;
  readonly after: string;
  readonly keep: string;
  readonly kept: string;
  /** Its ends are moved, or other words chosen: the way there, how it is done, the two ends, and what ends it. */
  readonly adjust: string;
  readonly move: string;
  readonly adjustHint: string;
  readonly ends: EndNames;
  readonly save: string;
  readonly cancel: string;
  readonly adjusted: string;
  /** To which words the label was given. */
  given(name: string): string;
  labelled(name: string): string;
  /** Words for a cue; null for cues that are not told. */
  cue(name: string): string | null;
  /** What happened and what to do, for what an action rejected with. */
  failed(error: unknown): string;
}

/** A reason in words: what was seen, and the article's own words that show it. */
export interface ReasonWords {
  readonly cue: string;
  readonly quotes: string;
}

/** The card as it looks at one moment. */
export interface CardState {
  readonly label: LabelId | null;
  readonly reasons: readonly ReasonWords[];
  /** The words then and now, of a claim whose words were changed. */
  readonly changed: { readonly before: readonly Part[]; readonly after: readonly Part[] } | null;
  readonly status: string;
  /** `status` says what failed. */
  readonly failed: boolean;
  readonly busy: boolean;
  /** The reader is choosing other words for it. */
  readonly adjusting: boolean;
}

/** What the reader can do in it. */
export interface CardDeeds {
  /** Gives the label; takes it back when it is the one that stands. */
  label(label: LabelId): void;
  dismiss(): void;
  keep(): void;
  note(): void;
  /** Begins to choose other words; `save` and `leave` end it. */
  adjust(): void;
  save(): void;
  leave(): void;
  close(): void;
}

/** What a label is called; '' for one that nobody knows. */
export function nameOf({ labels, ownLabels }: CardWords, label: LabelId): string {
  return LABELS.includes(label as Label)
    ? labels[label as Label]
    : (ownLabels.find(({ id }) => id === label)?.name ?? '');
}

/** A check, a warning triangle, a speech bubble: told apart by shape alone. */
const SHAPES: Readonly<Record<Label, string>> = {
  verified: 'M9 2a7 7 0 1 1 0 14A7 7 0 0 1 9 2ZM5.8 9.3 8 11.5l4.3-4.6',
  disputed: 'M9 2.3 16.2 15H1.8ZM9 7v3.6m0 2.1v.1',
  opinion:
    'M3.5 2.8h11A1.5 1.5 0 0 1 16 4.3v7a1.5 1.5 0 0 1-1.5 1.5H9l-3.6 3v-3H3.5A1.5 1.5 0 0 1 2 11.3v-7a1.5 1.5 0 0 1 1.5-1.5ZM5.5 6.5h7m-7 2.8h4.5',
};
const CROSS = 'm4.5 4.5 9 9m0-9-9 9';

/**
 * Builds the card's content in `box` and answers the function that shows another state of it. Plain DOM: a framework would be the
 * larger half of what is loaded into every article. Words, the page's among them, are only ever text.
 */
export function buildCard(box: HTMLElement, words: CardWords, deeds: CardDeeds): (state: CardState) => void {
  const document = box.ownerDocument;
  const make = maker(document);
  const heading = make('h2', {});
  const close = make(
    'button',
    { class: 'close', 'aria-label': words.close, title: words.close },
    icon(document, CROSS),
  );
  const why = make('div', { class: 'why' });
  const labelButton = (label: LabelId, button: HTMLElement) => {
    onTrustedClick(button, () => deeds.label(label));
    return { label, button };
  };
  const three = LABELS.map((label) =>
    labelButton(label, make('button', { class: label }, icon(document, SHAPES[label]), words.labels[label])),
  );
  const own = words.ownLabels.map(({ id, name, colour }) => {
    const button = make('button', { class: 'own', dir: 'auto' }, name);
    if (colour !== undefined) button.style.setProperty('--tone', colour);
    return labelButton(id, button);
  });
  const labels = make('fieldset', { class: 'labels', 'aria-label': words.title }, ...three.map(({ button }) => button));
  const ownLabels = make(
    'fieldset',
    { class: 'own-labels', 'aria-label': words.ownTitle },
    ...own.map(({ button }) => button),
  );
  const status = make('p', {});
  const keep = make('button', { class: 'keep' }, words.keep);
  const move = make('button', { class: 'plain' }, words.move);
  const adjust = make('button', { class: 'adjust' }, words.adjust);
  const save = make('button', { class: 'plain save' }, words.save);
  const leave = make('button', { class: 'plain' }, words.cancel);
  const note = make('button', { class: 'note' }, words.note);
  const dismiss = make('button', { class: 'dismiss' }, words.dismiss);
  onTrustedClick(close, deeds.close);
  onTrustedClick(keep, deeds.keep);
  for (const button of [move, adjust]) onTrustedClick(button, deeds.adjust);
  onTrustedClick(save, deeds.save);
  onTrustedClick(leave, deeds.leave);
  onTrustedClick(note, deeds.note);
  onTrustedClick(dismiss, deeds.dismiss);
  const hint = make('p', { class: 'hint' }, words.adjustHint);
  const choosing = [hint, make('div', { class: 'ways' }, save, leave)];
  const usual = [
    make('div', { class: 'head' }, heading, close),
    why,
    labels,
    ...(own.length > 0 ? [ownLabels] : []),
    make('div', { class: 'foot' }, note, adjust, dismiss),
  ];
  box.replaceChildren(...usual.slice(0, -1), ...choosing, status, ...usual.slice(-1));
  return ({ label: standing, reasons, changed, status: said, failed, busy, adjusting }) => {
    for (const part of choosing) part.hidden = !adjusting;
    for (const part of usual) part.hidden = adjusting;
    heading.textContent = changed ? words.changed : reasons.length > 0 ? words.why : words.title;
    // changed words have a button of their own for that
    adjust.hidden = changed !== null;
    if (changed)
      why.replaceChildren(...versions(make, words, changed, standing), make('div', { class: 'ways' }, keep, move));
    else {
      const rows = reasons.flatMap(({ cue, quotes }) => [make('dt', {}, cue), make('dd', { lang: '' }, quotes)]);
      why.replaceChildren(reasons.length > 0 ? make('dl', {}, ...rows) : make('p', {}, words.own));
    }
    labels.setAttribute('aria-busy', String(busy));
    for (const { label, button } of [...three, ...own]) {
      button.setAttribute('aria-pressed', String(label === standing));
      button.title = label === standing ? words.takeBack : '';
    }
    status.className = failed ? 'status alert' : 'status';
    status.setAttribute('role', failed ? 'alert' : 'status');
    status.textContent = said;
  };
}

/** The words then and now; what differs is struck out and underlined, so that it is not told by colour alone. */
function versions(
  make: Maker,
  words: CardWords,
  { before, after }: NonNullable<CardState['changed']>,
  label: LabelId | null,
): HTMLElement[] {
  const run = (parts: readonly Part[], name: string) =>
    parts.map(({ text, differs }) => (differs ? make(name, {}, text) : text));
  const rows = [
    make('dt', {}, words.before),
    make('dd', { lang: '' }, ...run(before, 'del')),
    make('dt', {}, words.after),
    make('dd', { lang: '' }, ...run(after, 'ins')),
  ];
  const list = make('dl', { class: 'versions' }, ...rows);
  return label === null ? [list] : [list, make('p', {}, words.given(nameOf(words, label)))];
}

type Maker = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
) => HTMLElement;

function maker(document: Document): Maker {
  return (name, attributes, ...children) => {
    const element = document.createElement(name);
    if (name === 'button') element.setAttribute('type', 'button');
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  };
}

function icon(document: Document, shape: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 18 18');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', shape);
  svg.append(path);
  return svg;
}

/** Page scripts can send clicks of their own making; only the reader's count. */
function onTrustedClick(button: HTMLElement, deed: () => void): void {
  button.addEventListener('click', (event) => {
    if (event.isTrusted) deed();
  });
}
