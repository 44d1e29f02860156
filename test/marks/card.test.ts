// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { CallError } from '../../src/messages/send.ts';
import { endCards, openCard, STORY, settle, wordsIn } from './fake-card.ts';
import { fakePage, fireTrusted, frame, layout, markOn } from './fake-page.ts';

vi.mock('../../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => 'en-US' } } }));

const HOSTILE = '&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(2)&lt;/script&gt;';

const host = () => document.querySelector('claimlight-card');
const span = (start: number, length: number, cue: string) => ({ cue, start, end: start + length });

describe('what the card says', () => {
  test.each([
    [
      'en',
      'Why it is marked',
      'a percentage|60%',
      ['Verified', 'Disputed', 'Opinion'],
      ['Add a note…', 'Move its ends', 'Not a claim'],
    ],
    ['zh_CN', '标出的理由', '百分比|60%', ['属实', '存疑', '观点'], ['写笔记…', '调整起止位置', '无需查证']],
  ])('%s: reasons in words, three labels, the rest', (locale, why, reason, labels, rest) => {
    const { find, root } = openCard({
      locale,
      mark: { reasons: [span(12, 3, 'percentage'), span(0, 5, 'name-of-no-cue')] },
    });
    const texts = (selector: string) =>
      [...(root()?.querySelectorAll(selector) ?? [])].map((element) => element.textContent);
    expect(find('h2').textContent).toBe(why);
    expect(texts('dt, dd').join('|')).toBe(reason);
    expect(texts('.labels button')).toEqual(labels);
    expect(texts('.foot button')).toEqual(rest);
    expect(find('[role=dialog]').getAttribute('aria-label')).not.toBe('');
  });

  test('a mark that the reader made says so', () => {
    expect(openCard().find('.why').textContent).toBe('You marked these words yourself.');
  });

  test('reasons of one cue stand together, long ones are cut, at most four are told', () => {
    const reasons = [span(12, 3, 'percentage'), span(0, 5, 'percentage')];
    const { find } = openCard({ mark: { reasons } });
    expect(find('dl').textContent).toBe('a percentage60% · Trade');
    const many = ['date', 'time', 'law', 'count', 'amount'].map((cue) => span(0, 60, cue));
    const { root } = openCard({ mark: { reasons: many } });
    expect(root()?.querySelectorAll('dt')).toHaveLength(4);
    expect(root()?.querySelector('dd')?.textContent).toHaveLength(60);
  });

  test('words of a hostile page are text, never markup', () => {
    const { find, root } = openCard({
      body: `<p>${HOSTILE} rose.</p>`,
      quote: 'rose',
      mark: { reasons: [span(0, 55, 'source')] },
    });
    expect(find('dd').textContent).toContain('<script>alert(2)</script>');
    expect(root()?.querySelectorAll('img, script')).toHaveLength(0);
  });

  test('the page cannot look inside: the shadow root is closed, on no element that a page may define', () => {
    const { spy } = openCard();
    expect(spy.mock.calls).toEqual([[{ mode: 'closed' }]]);
    expect(spy.mock.contexts.map((element) => (element as Element).localName)).toEqual(['div']);
    expect(host()?.textContent).toBe('');
  });
});

describe('labelling', () => {
  test.each([
    ['a label is given', null, 'verified', 'verified', 'Labelled: Verified'],
    ['another label replaces it', 'verified', 'disputed', 'disputed', 'Labelled: Disputed'],
    ['the standing one is taken back', 'opinion', 'opinion', null, 'Label taken back'],
  ] as const)('%s', async (_, before, pressed, after, said) => {
    const { actions, find, mark } = openCard({ mark: { label: before } });
    fireTrusted(find(`.${pressed}`), 'click');
    await settle();
    expect(actions.label.mock.calls).toEqual([[mark.id, after]]);
    expect(find('[role=status]').textContent).toBe(said);
    expect(find(`.${pressed}`).getAttribute('aria-pressed')).toBe(String(after === pressed));
  });

  test('a failure is told in words and the label stays as it was', async () => {
    const { actions, find } = openCard();
    const full = new CallError('storage-full', 'quota');
    actions.label.mockRejectedValueOnce(full);
    fireTrusted(find('.verified'), 'click');
    await settle();
    expect(find('[role=alert]').textContent).toBe(wordsIn('en').failed(full));
    expect(find('.verified').getAttribute('aria-pressed')).toBe('false');
  });

  test('a failure is told even when the card was closed before it was known', async () => {
    const { card, actions, find } = openCard();
    const broken = new CallError('storage', 'broken');
    actions.label.mockRejectedValueOnce(broken);
    fireTrusted(find('.verified'), 'click');
    card.close();
    expect(host()).toBeNull();
    await settle();
    expect(find('[role=alert]').textContent).toBe(wordsIn('en').failed(broken));
  });

  test('two quick presses are one call', async () => {
    const { actions, find } = openCard();
    fireTrusted(find('.verified'), 'click');
    fireTrusted(find('.disputed'), 'click');
    await settle();
    expect(actions.label).toHaveBeenCalledTimes(1);
  });

  test.each(['dismiss', 'note'] as const)('%s does it and closes', async (deed) => {
    const { actions, find, mark } = openCard();
    fireTrusted(find(`.${deed}`), 'click');
    await settle();
    expect(actions[deed].mock.calls).toEqual([[mark.id]]);
    expect(host()).toBeNull();
  });
});

describe('only the reader acts', () => {
  test('events made by a script do nothing', async () => {
    const { actions, root, find } = openCard();
    for (const button of root()?.querySelectorAll('button') ?? []) {
      button.click();
      button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    }
    find('.verified').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settle();
    expect([actions.label, actions.dismiss, actions.note].flatMap(({ mock }) => mock.calls)).toEqual([]);
    expect(host()).not.toBeNull();
  });

  test('no key but Enter and Space on a button labels: a page sees the keys pressed in it', async () => {
    const { actions, box, find } = openCard();
    for (const key of ['1', '2', '3', 'v']) {
      fireTrusted(box(), 'keydown', { key });
      fireTrusted(find('.verified'), 'keydown', { key });
    }
    await settle();
    expect(actions.label).not.toHaveBeenCalled();
    expect(find('.verified').textContent).not.toMatch(/\d/);
  });

  test('what is done in the card does not reach the page', () => {
    const { find } = openCard();
    const heard = vi.fn();
    for (const type of ['click', 'keydown']) document.addEventListener(type, heard);
    fireTrusted(find('.verified'), 'click');
    fireTrusted(find('.verified'), 'keydown', { key: 'j' });
    for (const type of ['click', 'keydown']) document.removeEventListener(type, heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('keyboard and focus', () => {
  test('the focus goes in, round, and back to where it was', () => {
    const { card, root, box, find } = openCard({ body: `${STORY}<a href="#x">Before</a>`, focus: 'a' });
    expect(root()?.activeElement).toBe(box());
    fireTrusted(box(), 'keydown', { key: 'Tab', shiftKey: true });
    expect(root()?.activeElement).toBe(find('.dismiss'));
    fireTrusted(find('.dismiss'), 'keydown', { key: 'Tab' });
    expect(root()?.activeElement).toBe(find('.close'));
    card.close();
    expect(document.activeElement).toBe(document.querySelector('a'));
  });

  test('Escape closes, also from the page', () => {
    for (const from of ['card', 'page']) {
      const { box } = openCard();
      fireTrusted(from === 'card' ? box() : document.body, 'keydown', { key: 'Escape' });
      expect(host()).toBeNull();
    }
  });
});

describe('the card follows its mark and goes without a trace', () => {
  test('closing, by whatever way, leaves the page as it was', async () => {
    const ways: ((opened: ReturnType<typeof openCard>) => unknown)[] = [
      ({ card }) => card.close(),
      ({ find }) => fireTrusted(find('.close'), 'click'),
      ({ card, map }) => card.update([], map),
      () => {
        layout.scrolled = 5000;
        window.dispatchEvent(new Event('scroll'));
        return frame().then(frame);
      },
      () => endCards(),
    ];
    for (const close of ways) {
      fakePage(STORY);
      const before = document.documentElement.outerHTML;
      const opened = openCard();
      expect(document.documentElement.outerHTML).not.toBe(before);
      await close(opened);
      expect(document.documentElement.outerHTML).toBe(before);
      expect(opened.card.claim).toBeNull();
    }
  });

  test('another card takes the place of the one that is open', () => {
    const { card, map } = openCard();
    card.open(markOn(map, 'Trade fell'), map, 10);
    expect(card.claim).toBe('Trade fell');
    expect(document.querySelectorAll('claimlight-card')).toHaveLength(1);
  });

  test('a label given elsewhere shows', () => {
    const { card, map, mark, find } = openCard();
    card.update([{ ...mark, label: 'opinion' }], map);
    expect(find('.opinion').getAttribute('aria-pressed')).toBe('true');
  });

  test('nothing opens once the session has ended', () => {
    const { card, map, mark } = openCard();
    endCards();
    card.open(mark, map, 10);
    expect(host()).toBeNull();
  });
});
