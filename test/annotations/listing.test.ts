import { describe, expect, it } from 'vitest';
import { describe as describeSpan } from '../../src/anchoring/describe.ts';
import type { Annotation } from '../../src/annotations/annotation.ts';
import { claimKey } from '../../src/annotations/keys.ts';
import { listClaims } from '../../src/annotations/listing.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { DAY, PAGE_A, URL_A } from './log.ts';

const TEXT =
  'Russia has deployed weapons and controlled the command. 60% of trade is settled in rubles, and exports rose by 5%. He smiled.\nThe ministry confirmed it on Monday.';
const ARTICLE = { url: URL_A, address: `${URL_A}?log_from=x`, text: TEXT };

function spanOf(words: string, text = TEXT) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function found(words: string, more: Partial<Claim> = {}): Claim {
  return { ...spanOf(words), quote: words, type: 'quantity', worth: 0.8, shown: true, reasons: [], ...more };
}

function annotated(words: string, more: Partial<Annotation> = {}, text = TEXT): Annotation {
  const target = describeSpan(text, spanOf(words, text), URL_A);
  const claim = claimKey(URL_A, target);
  return {
    id: `${PAGE_A}:${claim}`,
    page: PAGE_A,
    claim,
    target,
    verdicts: [],
    notes: [],
    evidence: [],
    own: false,
    dismissed: false,
    created: DAY,
    modified: DAY,
    ...more,
  };
}

const LABELLED: Partial<Annotation> = { verdicts: [{ reviewer: 'anna', label: 'disputed', at: DAY, event: 'e' }] };
const TRADE = '60% of trade is settled in rubles';

describe('listClaims', () => {
  it('lists what was found, with the target that an event about it must carry', () => {
    const reasons = [{ cue: 'number', start: 56, end: 59 }];
    const [row] = listClaims(ARTICLE, [found(TRADE, { reasons })], [], 'anna');
    expect(row).toEqual({
      id: claimKey(URL_A, describeSpan(TEXT, spanOf(TRADE), ARTICLE.address)),
      quote: TRADE,
      state: 'same',
      changes: [],
      span: spanOf(TRADE),
      target: describeSpan(TEXT, spanOf(TRADE), ARTICLE.address),
      type: 'quantity',
      worth: 0.8,
      shown: true,
      reasons,
      label: null,
      note: '',
      evidence: [],
      verdicts: [],
      own: false,
      dismissed: false,
    });
  });

  it('shows the reader’s own label and note, and everybody’s verdicts', () => {
    const annotation = annotated(TRADE, {
      verdicts: [
        { reviewer: 'bert', label: 'verified', at: DAY, event: 'a' },
        { reviewer: 'anna', label: 'opinion', at: DAY, event: 'b' },
      ],
      notes: [
        { reviewer: 'bert', text: 'theirs', at: DAY, event: 'c' },
        { reviewer: 'anna', text: 'mine', at: DAY, event: 'd' },
      ],
    });
    const row = (reviewer: string) => listClaims(ARTICLE, [], [annotation], reviewer)[0];
    expect(row('anna')).toMatchObject({ label: 'opinion', note: 'mine', verdicts: annotation.verdicts });
    expect(row('carl')).toMatchObject({ label: null, note: '', verdicts: annotation.verdicts });
  });

  it('is in reading order; claims whose words are gone come last, with their words', () => {
    const old = `${TEXT} The minister resigned on Friday.`;
    const gone = annotated('The minister resigned on Friday', LABELLED, old);
    const rows = listClaims(ARTICLE, [found('The ministry confirmed it on Monday'), found(TRADE)], [gone], 'anna');
    expect(rows.map(({ quote }) => quote)).toEqual([
      TRADE,
      'The ministry confirmed it on Monday',
      'The minister resigned on Friday',
    ]);
    expect(rows[2]).toMatchObject({ id: gone.claim, span: null, shown: false, label: 'disputed', target: gone.target });
  });

  it('lets an annotation stand for the found claim that was cut slightly differently', () => {
    const rows = listClaims(
      ARTICLE,
      [found(`${TRADE}, and`, { type: 'law', worth: 0.3 })],
      [annotated(TRADE, LABELLED)],
      'anna',
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ quote: TRADE, label: 'disputed', type: 'law', worth: 0.3, shown: true });
  });

  it.each([
    ['a found claim inside an annotated sentence', `${TRADE}, and exports rose by 5%`, 'rose by 5%'],
    ['a found sentence around an annotated clause', 'rose by 5%', `${TRADE}, and exports rose by 5%`],
  ])('does not list %s a second time', (_, annotation, claim) => {
    const rows = listClaims(ARTICLE, [found(claim)], [annotated(annotation, LABELLED)], 'anna');
    expect(rows.map(({ quote }) => quote)).toEqual([annotation]);
  });

  it('lists the claims inside a passage that the reader marked, but marks them nowhere twice', () => {
    const passage = `${TRADE}, and exports rose by 5%. He smiled`;
    const claims = [found(TRADE), found('rose by 5%')];
    expect(listClaims(ARTICLE, claims, [annotated(passage, { own: true })], 'anna')).toMatchObject([
      { quote: TRADE, shown: false, own: false },
      { quote: passage, shown: true, own: true },
      { quote: 'rose by 5%', shown: false, own: false },
    ]);
  });

  it.each([
    ['one that fills most of it', `${TRADE}, and exports`, TRADE],
    ['one around it', 'rose by 5%', `${TRADE}, and exports rose by 5%`],
  ])('lets a mark of the reader stand for %s', (_, own, claim) => {
    const rows = listClaims(ARTICLE, [found(claim)], [annotated(own, { own: true })], 'anna');
    expect(rows.map(({ quote }) => quote)).toEqual([own]);
  });

  it('lists a claim that only touches an annotated one, but marks them nowhere twice', () => {
    const rows = listClaims(
      ARTICLE,
      [found('settled in rubles, and exports rose by 5%')],
      [annotated(TRADE, LABELLED)],
      'anna',
    );
    expect(rows).toMatchObject([
      { quote: TRADE, shown: true },
      { label: null, shown: false },
    ]);
  });

  it('hides a dismissed claim, and leaves smaller claims within it alone', () => {
    const sentence = `${TRADE}, and exports rose by 5%`;
    const rows = listClaims(
      ARTICLE,
      [found(sentence), found('rose by 5%')],
      [annotated(sentence, { dismissed: true })],
      'anna',
    );
    expect(rows).toMatchObject([
      { quote: sentence, shown: false, dismissed: true },
      { quote: 'rose by 5%', shown: true, dismissed: false },
    ]);
  });

  it('shows a reader’s own claim that we would not have found', () => {
    expect(listClaims(ARTICLE, [], [annotated('He smiled', { own: true })], 'anna')).toMatchObject([
      { quote: 'He smiled', shown: true, own: true, reasons: [] },
    ]);
  });

  it('leaves a claim unmarked that was found unworthy', () => {
    expect(listClaims(ARTICLE, [found(TRADE, { shown: false })], [], 'anna')).toMatchObject([{ shown: false }]);
  });

  it('gives every row a key of its own, even when the page repeats itself word for word', () => {
    const passage = 'The tax rises by five per cent in July, the ministry said in the capital on Monday. ';
    const text = passage.repeat(4);
    const second = text.indexOf('The tax', passage.length);
    const words = 'The tax rises by five per cent in July';
    const claims = [second, second + passage.length].map((start) => found(words, { start, end: start + words.length }));
    const rows = listClaims({ ...ARTICLE, text }, claims, [], 'anna');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('describes the words anew where they stand now', () => {
    const text = `Updated at noon. ${TEXT.replace('60% of', '60%\u00A0of')}`;
    const [row] = listClaims({ ...ARTICLE, text }, [], [annotated(TRADE, LABELLED)], 'anna');
    expect(row?.span).toEqual({ start: 17 + 56, end: 17 + 56 + TRADE.length });
    expect(row?.target).toMatchObject({
      exact: '60%\u00A0of trade is settled in rubles',
      start: 73,
      source: ARTICLE.address,
    });
  });
});

describe('an article that was edited', () => {
  const stored = (words: string, text: string) => annotated(words, LABELLED, text);

  it('lists a claim whose words were changed where they stand now, with what was stored and what differs', () => {
    const then = TEXT.replace('60%', '45%');
    const [row] = listClaims(ARTICLE, [found(TRADE)], [stored('45% of trade is settled in rubles', then)], 'anna');
    expect(row).toMatchObject({ state: 'changed', quote: TRADE, span: spanOf(TRADE), label: 'disputed', shown: true });
    expect(row?.target.exact).toBe('45% of trade is settled in rubles');
    expect(row?.changes).toMatchObject([{ kind: 'figure', was: '45%', now: '60%' }]);
  });

  it('lists a claim that is gone with its words, last', () => {
    const then = TEXT.replace('He smiled.', 'He spoke of an invasion by 300,000 men.');
    const rows = listClaims(
      ARTICLE,
      [],
      [stored('an invasion by 300,000 men', then), annotated(TRADE, LABELLED)],
      'anna',
    );
    expect(rows.map(({ state, quote, changes }) => [state, quote, changes])).toEqual([
      ['same', TRADE, []],
      ['gone', 'an invasion by 300,000 men', []],
    ]);
    expect(rows[1]).toMatchObject({ span: null, shown: false });
  });
});
