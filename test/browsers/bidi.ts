import { writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import type { NamedKey, Plain, View } from './driver.ts';
import { callSource, middleOf } from './source.ts';

/** WebDriver BiDi as it goes over the wire, for what Puppeteer has no name for. */
export class Bidi {
  readonly #send: (method: string, params: object) => Promise<{ result: unknown }>;

  /** Fails when the browser is not driven over BiDi. */
  constructor(browser: Browser) {
    const connection: unknown = Reflect.get(browser, 'connection');
    if (typeof connection !== 'object' || connection === null) throw new Error('not a BiDi browser');
    const { send } = connection as { send: (method: string, params: object) => Promise<{ result: unknown }> };
    this.#send = send.bind(connection);
  }

  /** One command; the answer's shape is the specification's. */
  async send<R>(method: string, params: object): Promise<R> {
    return (await this.#send(method, params)).result as R;
  }

  /** Evaluates an expression, awaits it, and gives back the string it came to. Fails with the thrown error's text. */
  async evaluate(context: string, expression: string): Promise<string> {
    interface Outcome {
      readonly type: string;
      readonly result?: { readonly value?: unknown };
      readonly exceptionDetails?: { readonly text: string };
    }
    const target = { context };
    const outcome = await this.send<Outcome>('script.evaluate', { target, expression, awaitPromise: true });
    if (outcome.type !== 'success') throw new Error(outcome.exceptionDetails?.text ?? 'the script failed');
    return String(outcome.result?.value ?? 'null');
  }
}

/** Code points that the WebDriver standard gives to keys that are not characters. */
const KEYS: Readonly<Record<NamedKey, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
};

/** A document that only BiDi can name: the toolbar popup in Firefox. */
export class BidiView implements View {
  readonly #bidi: Bidi;
  readonly #context: string;

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  async evaluate<R, A extends readonly Plain[]>(work: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return JSON.parse(await this.#bidi.evaluate(this.#context, callSource(work, args))) as Awaited<R>;
  }

  async click(selector: string): Promise<void> {
    const [x, y] = await this.evaluate(middleOf, selector);
    await this.clickAt(x, y);
  }

  clickAt(x: number, y: number): Promise<void> {
    const button = 0;
    const down = { type: 'pointerDown', button };
    const up = { type: 'pointerUp', button };
    return this.#act({ type: 'pointer', id: 'mouse', actions: [{ type: 'pointerMove', x, y }, down, up] });
  }

  press(key: string): Promise<void> {
    return this.#keys([key in KEYS ? KEYS[key as NamedKey] : key]);
  }

  type(text: string): Promise<void> {
    return this.#keys([...text]);
  }

  async screenshot(path: string): Promise<void> {
    const shot = await this.#bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.#context,
    });
    writeFileSync(path, Buffer.from(shot.data, 'base64'));
  }

  #keys(values: readonly string[]): Promise<void> {
    const actions = values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return this.#act({ type: 'key', id: 'keyboard', actions });
  }

  async #act(source: object): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.#context, actions: [source] });
  }
}
