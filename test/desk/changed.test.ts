// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/anchoring/anchored.ts';
import { fillIn } from '../ui/fake-browser.ts';
import { articleView, Background, claim, click, close, open, rows, TAB, text } from './stage.ts';

vi.mock('../../src/browser.ts', async () => ({ browser: (await import('../ui/fake-browser.ts')).browser }));

beforeEach(() => fillIn());
afterEach(() => {
  close();
  vi.clearAllMocks();
});

const WAS = '45% of trade is settled in euros';
const NOW = '60% of trade is settled in rubles';
const changes: Change[] = [
  { kind: 'figure', was: '45%', now: '60%', from: { start: 0, end: 3 }, to: { start: 100, end: 103 } },
  { kind: 'unit', was: 'euros', now: 'rubles', from: { start: 27, end: 32 }, to: { start: 127, end: 133 } },
];
const target = { source: '', exact: WAS, prefix: 'He said: ', suffix: ' now', start: 100, end: 132 };
const changed = claim('c', { quote: NOW, state: 'changed', changes, target, label: 'verified', note: 'checked' });
const gone = claim('g', { span: null, quote: 'an invasion', target: { ...target, exact: 'an invasion' } });
const marked = (name: string) => [...document.querySelectorAll(name)].map((element) => element.textContent);

describe('a claim whose words were changed', () => {
  it('shows both versions, what differs and of which kind, and whose label it is', async () => {
    new Background(articleView([changed]));
    await open();
    expect(marked('.changed dd')).toEqual([WAS, NOW]);
    expect([marked('del'), marked('ins')]).toEqual([
      ['45%', 'euros'],
      ['60%', 'rubles'],
    ]);
    expect(text()).toContain('The words were changed: a figure · a unit or currency');
    expect(text()).toContain('“Verified” was given to the earlier words.');
    expect(text()).toContain('Your note is about the earlier words.');
  });

  it('can be kept, or moved to what is selected', async () => {
    const background = new Background(articleView([changed]));
    await open();
    await click('It holds for the new words too');
    expect(background.calls('keep')).toEqual([{ tab: TAB, claim: 'c' }]);
    expect(text()).toContain('Kept for the new words');
    await click('Move to the selection');
    expect(background.calls('reanchor')).toEqual([{ tab: TAB, claim: 'c' }]);
  });

  it('says what to do when nothing is selected', async () => {
    const background = new Background(articleView([changed]));
    background.failing.set('reanchor', 'no-selection');
    await open();
    await click('Move to the selection');
    expect(document.querySelector('.toast')?.textContent).toContain('Select');
  });
});

describe('a claim that is gone', () => {
  it('shows what stood around its words, and can be moved', async () => {
    const background = new Background(articleView([claim('a'), gone]));
    await open();
    expect(rows()[1]?.textContent).toContain('He said: [an invasion] now');
    await click('Move to the selection');
    expect(background.calls('reanchor')).toEqual([{ tab: TAB, claim: 'g' }]);
  });
});

describe('what stood around words that are gone', () => {
  it.each([
    ['at the ends of the text', 'He said: ', ' today, in Minsk', 'He said: [an invasion] today, in Minsk'],
    [
      'amid words that are cut',
      'nister of defence said to the press: ',
      ' on Monday, in Minsk, and later lef',
      '…of defence said to the press: [an invasion] on Monday, in Minsk, and later…',
    ],
    [
      'in Chinese',
      '外交部发言人在星期一的例行记者会上回答提问时明确表示，这是',
      '，并呼吁各方保持克制，通过对话和协商解决分歧，不要采取任何使局势',
      '外交部发言人在星期一的例行记者会上回答提问时明确表示，这是[an invasion]，并呼吁各方保持克制，通过对话和协商解决分歧，不要采取任何使局势…',
    ],
  ])('is told %s', async (_, prefix, suffix, words) => {
    new Background(articleView([{ ...gone, target: { ...gone.target, prefix, suffix } }]));
    await open();
    expect(rows()[0]?.textContent).toContain(`It stood here: ${words}`);
  });

  it('is not told where nothing is known of it', async () => {
    new Background(articleView([{ ...gone, target: { ...gone.target, prefix: '', suffix: '' } }]));
    await open();
    expect(text()).not.toContain('It stood here');
  });
});

describe('the way to the article as it was', () => {
  const hrefs = () => [...document.querySelectorAll<HTMLAnchorElement>('.archived')].map(({ href }) => href);
  const source = 'https://www.news.example/a';
  const old = { ...target, source };
  const verdicts = [{ reviewer: 'me', label: 'verified', at: Date.UTC(2024, 4, 10), event: 'e' }] as const;

  it('is offered at changed and gone claims, and at no other', async () => {
    const then = { target: old, verdicts };
    new Background(articleView([claim('a', then), { ...changed, ...then }, { ...gone, ...then }]));
    await open();
    const wayback = `https://web.archive.org/web/20240510000000/${source}`;
    expect(hrefs()).toEqual([wayback, wayback]);
    expect(text()).toContain('Look for an archived copy (web.archive.org)');
  });

  it('is the archived copy that was given as evidence', async () => {
    const url = 'https://archive.ph/AbCdE';
    const proof = { reviewer: 'me', url, title: 'As it was', stance: 'context', at: 1, event: 'p' } as const;
    new Background(articleView([{ ...gone, target: old, evidence: [proof] }]));
    await open();
    expect(hrefs()).toEqual([url]);
    expect(text()).toContain('Archived copy');
  });
});

describe('an article that was edited', () => {
  const at = Date.UTC(2024, 4, 10, 12);

  it('says since when, what that did, and its title of then', async () => {
    new Background(
      articleView([changed, gone], { edited: { at, title: 'Trade settles in euros', changed: 1, gone: 1 } }),
    );
    await open();
    const strip = document.querySelector('.strip')?.textContent;
    expect(strip).toContain('This article was edited after you labelled it on 10 May 2024.');
    expect(strip).toContain('Changed claims: 1. Gone: 1.');
    expect(strip).toContain('Its title then: “Trade settles in euros”');
  });

  it('says so too when no claim was touched; and nothing of one that was not edited', async () => {
    const background = new Background(articleView([claim('a')], { edited: { at, title: null, changed: 0, gone: 0 } }));
    await open();
    expect(document.querySelector('.strip')?.textContent).toContain('The words of your claims are the same.');
    close();
    background.view = articleView([claim('a')]);
    await open();
    expect(document.querySelector('.strip')).toBeNull();
  });
});
