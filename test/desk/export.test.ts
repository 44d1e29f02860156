// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalUrl } from '../../src/annotations/canonical-url.ts';
import type { Label } from '../../src/annotations/event.ts';
import { pageKey } from '../../src/annotations/keys.ts';
import { parseJson } from '../../src/formats/json-read.ts';
import { sign } from '../../src/storage/identity.ts';
import { Stores } from '../../src/storage/stores.ts';
import { write } from '../../src/worker/write.ts';
import { fillIn } from '../ui/fake-browser.ts';
import { workerHere } from '../ui/worker-here.ts';
import { articleView, Background, claim, click, close, open, settled, text } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

const HERE = canonicalUrl('https://www.news.example/a');
const ELSEWHERE = canonicalUrl('https://www.daily.example/b');
const ID_A = 'aaaaaaaaaaaaaaaaaaaaaaaaaa';
const ID_B = 'bbbbbbbbbbbbbbbbbbbbbbbbbb';
const saved: { name: string; text: Promise<string> }[] = [];
let blob: NodeBlob | null = null;

/** Keeps a label, as the background would. */
async function keep(url: string, id: string, quote: string, label: Label): Promise<void> {
  const store = new Stores().local;
  const page = pageKey(url);
  const about = { title: `Title of ${url}`, site: 'Example', author: '', published: '', language: 'en' };
  const target = { source: url, exact: quote, prefix: '', suffix: '', start: 0, end: quote.length };
  const events = sign([{ type: 'verdict', page, claim: id, label, target }], await store.identity(), 1_750_000_000_000);
  await store.append({ key: page, url, ...about, textHash: '', seen: 1 }, events);
}

beforeAll(async () => {
  await keep(HERE, ID_A, 'A was labelled', 'verified');
  await keep(ELSEWHERE, ID_B, 'B stands elsewhere', 'disputed');
});
beforeEach(() => {
  fillIn();
  saved.length = 0;
  // jsdom's own cannot be read as text
  vi.stubGlobal('Blob', NodeBlob);
  vi.stubGlobal('Worker', workerHere({ write }));
  URL.createObjectURL = (object) => {
    blob = object instanceof NodeBlob ? object : null;
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: blob?.text() ?? Promise.resolve('') });
  });
});
afterEach(() => {
  close();
  vi.restoreAllMocks();
});

const view = (isPrivate = false) =>
  articleView(
    [claim(ID_A, { quote: 'A was labelled', label: 'verified' }), claim('c', { quote: 'C was only found' })],
    {
      page: pageKey(HERE),
      private: isPrivate,
    },
  );

async function choose(select: number, index: number): Promise<void> {
  await act(async () => {
    const element = document.querySelectorAll('select')[select];
    if (!element) throw new Error('no such choice');
    element.selectedIndex = index;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Opens the menu, whose code is loaded only then. */
async function openMenu(): Promise<void> {
  await click('Export');
  await vi.waitFor(() => expect(document.querySelector('.export')).not.toBeNull());
  await settled();
}

/** Opens the menu, chooses and saves; gives the file. */
async function save(scope: number, format: number): Promise<{ name: string; text: string }> {
  await openMenu();
  await choose(0, scope);
  await choose(1, format);
  await click('Save file');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  await settled();
  return { name: saved[0]?.name ?? '', text: (await saved[0]?.text) ?? '' };
}

describe('what is exported', () => {
  it.each([
    ['this article, labelled', 0, ['A was labelled'], ['C was only found', 'B stands elsewhere']],
    ['this article, all claims', 1, ['A was labelled', 'C was only found'], ['B stands elsewhere']],
    ['everything labelled', 2, ['A was labelled', 'B stands elsewhere'], ['C was only found']],
  ])('%s', async (_, scope, inside, outside) => {
    new Background(view());
    await open();
    const file = await save(scope, 0);
    for (const words of inside) expect(file.text).toContain(words);
    for (const words of outside) expect(file.text).not.toContain(words);
  });

  it.each([
    [0, 'csv'],
    [1, 'md'],
    [2, 'json'],
    [3, 'jsonld'],
  ])('format %i is saved as .%s, named after site and day', async (format, extension) => {
    new Background(view());
    await open();
    const { name } = await save(0, format);
    expect(name).toMatch(new RegExp(`^claimlight-www\\.news\\.example-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`));
    expect(text()).toContain(`Saved as ${name}`);
  });

  it('our own format can be read back', async () => {
    new Background(view());
    await open();
    const { text: json } = await save(2, 2);
    expect(parseJson(json)).toMatchObject({ ok: true, events: { length: 2 } });
  });

  it('an article without labels says that there is nothing yet, and saves no file', async () => {
    new Background(articleView([claim('c')], { page: 'unknown' }));
    await open();
    await openMenu();
    await click('Save file');
    await vi.waitFor(() => expect(text()).toContain('Nothing to export yet'));
    expect(saved).toEqual([]);
  });

  it('copies instead of saving, and says so when the browser refuses', async () => {
    new Background(view());
    await open();
    await openMenu();
    const writeText = vi.fn(async (_: string) => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await click('Copy');
    await vi.waitFor(() => expect(text()).toContain('Copied'));
    expect(writeText.mock.calls[0]?.[0]).toContain('A was labelled');
    writeText.mockRejectedValue(new Error('refused'));
    await click('Copy');
    await vi.waitFor(() => expect(text()).toContain('Save the file instead'));
    vi.unstubAllGlobals();
  });
});

describe('a private window', () => {
  it('warns that a file stays, and saves only after a yes', async () => {
    new Background(view(true));
    await open();
    await openMenu();
    await choose(0, 1);
    await click('Save file');
    expect(text()).toContain('stays on the disk');
    expect(saved).toEqual([]);
    await click('Cancel');
    expect(saved).toEqual([]);
    await click('Save file');
    await click('Save it anyway');
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    const words = await saved[0]?.text;
    expect(words).toContain('C was only found');
  });

  it('never exports what other windows keep', async () => {
    new Background(view(true));
    await open();
    await openMenu();
    await choose(0, 2);
    await click('Save file');
    await click('Save it anyway');
    await vi.waitFor(() => expect(text()).toContain('Nothing to export yet'));
    expect(saved).toEqual([]);
  });
});
