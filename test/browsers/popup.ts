/** The toolbar popup as a reader uses it: what it lists, its buttons, its keys. */
import type { View as Shown } from '../../src/messages/protocol.ts';
import type { Driver, Tab, View } from './driver.ts';
import { poll } from './poll.ts';

/** One row of the list. */
export interface Row {
  readonly id: string;
  readonly quote: string;
  /** The label whose button is pressed; '' when none is. */
  readonly label: string;
  readonly note: string;
}

/** Rows of the document as it is now. Runs in the popup. */
function readRows(): Row[] {
  return [...document.querySelectorAll('li.claim')].map((row) => ({
    id: row.id.replace('claim-', ''),
    quote: row.querySelector('.quote')?.textContent ?? '',
    label: row.querySelector('.label-button[aria-pressed="true"]')?.classList[1] ?? '',
    note: row.querySelector('textarea')?.value ?? '',
  }));
}

/** An open popup. */
export class Popup {
  readonly view: View;
  readonly #driver: Driver;

  constructor(driver: Driver, view: View) {
    this.#driver = driver;
    this.view = view;
  }

  rows(): Promise<readonly Row[]> {
    return this.view.evaluate(readRows);
  }

  /** The rows once there are some. */
  listed(): Promise<readonly Row[]> {
    return poll('claims in the popup', async () => {
      const rows = await this.rows();
      return rows.length > 0 ? rows : null;
    });
  }

  /** The row of the claim whose words begin so, also when it stands in a section that is folded away. */
  async row(words: string): Promise<Row> {
    const find = async () => (await this.rows()).find(({ quote }) => quote.startsWith(words));
    await this.listed();
    if (!(await find())) await this.unfold();
    return poll(`“${words}” in the popup`, find);
  }

  /** Waits until the claim's row says so; a row is drawn before its note is in the field. */
  async holds(words: string, said: Pick<Row, 'label' | 'note'>): Promise<void> {
    await poll(`“${words}” to be “${said.label}” with the note “${said.note}”`, async () => {
      const { label, note } = await this.row(words);
      return label === said.label && note === said.note;
    });
  }

  /** Opens the sections that are folded away, once the list is drawn. */
  async unfold(): Promise<void> {
    await this.listed();
    const folded = 'main .fold-title[aria-expanded="false"]';
    while (await this.view.evaluate((selector) => document.querySelector(selector) !== null, folded)) {
      await this.view.click(folded);
    }
  }

  /** Everything the popup says, as text. */
  text(): Promise<string> {
    return this.view.evaluate(() => document.body.textContent ?? '');
  }

  /** What the background tells the popup of this tab: more than the list shows (worth, spans, dismissed claims). */
  shown(): Promise<Shown> {
    return this.view.evaluate(askForView);
  }

  /** What the page turned out to be, once that is known. */
  settled(): Promise<Shown['state']> {
    return poll('the page to be read', async () => {
      const { state } = await this.shown();
      return state === 'reading' ? null : state;
    });
  }

  /** Presses a label's button and waits until it is what the row says. */
  async label(words: string, label: 'verified' | 'disputed' | 'opinion'): Promise<void> {
    const { id } = await this.row(words);
    await this.view.click(`#claim-${id} .label-button.${label}`);
    await poll(`“${words}” to be ${label}`, async () => {
      const row = await this.row(words);
      if (row.label === label) return true;
      throw new Error(`it is “${row.label}” (row ${row.id}, clicked ${id}); the popup says ${await this.text()}`);
    });
  }

  /** Presses a key of the list: it hears them from shortly after its rows are drawn. */
  async press(key: string): Promise<void> {
    await this.view.evaluate(async () => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      await frame();
      await new Promise((done) => setTimeout(done));
      return null;
    });
    await this.view.press(key);
  }

  /** Opens the note of a claim, with the cursor in it. */
  async openNote(words: string): Promise<void> {
    const { id } = await this.row(words);
    const field = `#claim-${id} textarea`;
    const there = () => this.view.evaluate((selector) => document.querySelector(selector) !== null, field);
    if (!(await there())) await this.view.click(`#claim-${id} [aria-keyshortcuts="N"]`);
    await poll('the note field', there);
    await this.view.click(field);
  }

  close(): Promise<void> {
    return this.#driver.closePopup(this.view);
  }
}

/** Asks the background as the popup itself does. Runs in the popup. */
async function askForView(): Promise<Shown> {
  interface Api {
    readonly tabs: { query(about: object): Promise<{ readonly id: number }[]> };
    readonly runtime: {
      sendMessage(message: object): Promise<{ readonly value: Shown } | { readonly message: string }>;
    };
  }
  const { browser, chrome } = globalThis as { browser?: Api; chrome?: Api };
  const api = browser ?? chrome;
  const [tab] = (await api?.tabs.query({ active: true, currentWindow: true })) ?? [];
  const answer = await api?.runtime.sendMessage({ to: 'background/screen', call: 'view', arg: { tab: tab?.id ?? -1 } });
  if (!answer) throw new Error('the background did not answer');
  if ('message' in answer) throw new Error(answer.message);
  return answer.value;
}

/** Clicks the toolbar button and waits until the popup has something to say. */
export async function openPopup(driver: Driver, tab: Tab): Promise<Popup> {
  const popup = new Popup(driver, await driver.popup(tab));
  await poll('the popup to show something', async () => (await popup.text()).trim() !== '');
  return popup;
}

/** Opens the popup, hands it over, and closes it whatever came of it. */
export async function withPopup<R>(driver: Driver, tab: Tab, use: (popup: Popup) => Promise<R>): Promise<R> {
  const popup = await openPopup(driver, tab);
  try {
    return await use(popup);
  } finally {
    await popup.close();
  }
}
