import { h, render } from 'preact';
import { act } from 'preact/test-utils';
import type { Deed } from '../../src/annotations/history.ts';
import type { ListedClaim } from '../../src/annotations/listing.ts';
import type { FromScreen, RefusedSentence, View } from '../../src/messages/protocol.ts';
import { App } from '../../src/ui/desk/App.tsx';
import { mount } from '../../src/ui/mount.tsx';
import { browser } from '../ui/fake-browser.ts';

export const TAB = 7;
export type ArticleView = Extract<View, { state: 'article' }>;
type Call = keyof FromScreen;

/** A claim as the background lists it. */
export function claim(id: string, part: Partial<ListedClaim> = {}): ListedClaim {
  const quote = part.quote ?? `Claim ${id} grew by 60% last year`;
  const span = part.span === undefined ? { start: 100, end: 100 + quote.length } : part.span;
  const target = { source: '', exact: quote, prefix: '', suffix: '', start: 100, end: 100 + quote.length };
  const state = { state: span === null ? 'gone' : 'same', changes: [] } as const;
  const rest = { ...state, type: 'quantity', worth: 0.5, shown: true, reasons: [], label: null, note: '' } as const;
  return { id, quote, span, target, ...rest, evidence: [], verdicts: [], own: false, dismissed: false, ...part };
}

/** A view of an article with these claims. */
export function articleView(claims: readonly ListedClaim[], part: Partial<ArticleView> = {}): ArticleView {
  return {
    state: 'article',
    tab: TAB,
    private: false,
    access: 'built-in',
    origin: '',
    article: {
      url: 'https://www.news.example/a',
      address: 'https://www.news.example/a',
      title: 'Trade settles in rubles',
      site: 'Example News',
      author: '',
      published: '2024-05-10',
      language: 'en',
    },
    page: 'page',
    claims,
    part: 'all',
    rest: null,
    list: 'list',
    drafts: {},
    undoable: null,
    focus: null,
    reviewer: 'me',
    redoable: false,
    edited: null,
    notice: null,
    ...part,
  };
}

/** A background that answers from one view and notes what it was asked. */
export class Background {
  view: View;
  /** What it says was done to any claim. */
  deeds: readonly Deed[] = [];
  /** What it says of sentences without a claim. */
  refused: readonly RefusedSentence[] = [];
  /** Calls that fail, with the code they fail with. */
  readonly failing = new Map<Call, string>();
  /** Calls that do not answer until let go. */
  readonly held = new Map<Call, () => void>();
  readonly asked: { call: Call; arg: Record<string, unknown> }[] = [];

  constructor(view: View) {
    this.view = view;
    browser.runtime.sendMessage.mockImplementation(async ({ call, arg }) => this.#answer(call as Call, arg));
  }

  calls(call: Call): Record<string, unknown>[] {
    return this.asked.filter((one) => one.call === call).map(({ arg }) => arg);
  }

  async #answer(call: Call, arg: Record<string, unknown>): Promise<unknown> {
    this.asked.push({ call, arg });
    if (this.held.has(call)) await new Promise<void>((letGo) => this.held.set(call, letGo));
    const error = this.failing.get(call);
    if (error !== undefined) return { error, message: '' };
    const change = { label: () => ({ label: arg.label }), dismiss: () => ({ dismissed: true }) } as const;
    if (call === 'label' || call === 'dismiss') this.#change(String(arg.claim), change[call]() as Partial<ListedClaim>);
    if (call === 'view' || call === 'readOnce') return { value: this.view };
    if (call === 'bulk') return { value: (arg.claims as unknown[]).length };
    if (call === 'history') return { value: this.deeds };
    if (call === 'refusals') return { value: this.refused };
    return { value: call === 'flash' || call === 'flashAt' ? true : null };
  }

  #change(id: string, part: Partial<ListedClaim>): void {
    if (this.view.state !== 'article') return;
    const claims = this.view.claims.map((one) => (one.id === id ? { ...one, ...part } : one));
    this.view = { ...this.view, claims };
  }
}

/** Lets every answer come in and every effect run. */
export async function settled(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
  });
}

/** Opens the popup. */
export async function open(): Promise<void> {
  document.body.innerHTML = '<div id="app"></div>';
  await act(() => mount(() => h(App, { tab: TAB, place: 'popup' })));
  await settled();
}

/** Closes the popup, as the browser does. */
export function close(): void {
  const root = document.querySelector('#app');
  if (root) render(null, root);
}

/** Presses a key where the focus is. */
export async function press(key: string, part: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...part });
  await act(async () => {
    (document.activeElement ?? document.body).dispatchEvent(event);
  });
  await settled();
  return event;
}

/** Clicks the button with these words, or this accessible name. */
export async function click(words: string, within: ParentNode = document): Promise<void> {
  const named = (button: Element) => [button.textContent?.trim(), button.getAttribute('aria-label')].includes(words);
  const button = [...within.querySelectorAll('button')].find(named);
  if (!button) throw new Error(`no button "${words}"`);
  await act(async () => button.click());
  await settled();
}

/** The rows drawn, top to bottom. */
export function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.claim')];
}

/** The text of the whole popup. */
export function text(): string {
  return document.body.textContent ?? '';
}

/** Types into a field, one change at a time, as the browser tells of it. */
export async function type(field: HTMLTextAreaElement, value: string, isComposing = false): Promise<void> {
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
  });
  await settled();
}
