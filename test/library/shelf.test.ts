import { describe, expect, it } from 'vitest';
import type { AnnotatedPage, Annotation } from '../../src/annotations/annotation.ts';
import type { Label } from '../../src/annotations/event.ts';
import { typeOf } from '../../src/claims/type.ts';
import { Counted } from '../../src/library/choices.ts';
import type { Found } from '../../src/library/found.ts';
import { EVERYTHING, type Search } from '../../src/library/search.ts';
import { type Book, bookOf } from '../../src/library/shelf.ts';
import { sift } from '../../src/library/sift.ts';
import { pageAt, targetOf } from '../storage/sample.ts';

/** What a job in steps gives in the end. */
function finished<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

interface Told {
  readonly quote: string;
  readonly labels?: Readonly<Record<string, Label>>;
  readonly note?: string;
  readonly evidence?: boolean;
  readonly dismissed?: boolean;
  readonly at?: number;
}

function annotation(page: string, { quote, labels = {}, note, evidence, dismissed = false, at = 5 }: Told): Annotation {
  const said = { at, event: 'e' };
  const claim = quote;
  return {
    id: `${page}:${claim}`,
    page,
    claim,
    target: { ...targetOf(quote), start: quote.length },
    verdicts: Object.entries(labels).map(([reviewer, label]) => ({ ...said, reviewer, label })),
    notes: note === undefined ? [] : [{ ...said, reviewer: 'bert', text: note }],
    evidence: evidence ? [{ ...said, reviewer: 'anna', url: 'https://a.example/', title: '', stance: 'for' }] : [],
    own: false,
    dismissed,
    created: 1,
    modified: at,
  };
}

function book(name: string, about: Partial<AnnotatedPage>, told: readonly Told[]): Book {
  const page = pageAt(name);
  const standing = { bb: 'changed' } as const;
  return bookOf({ ...page, ...about, standing, annotations: told.map((one) => annotation(page.key, one)) }, 'anna');
}

/** That of the newest act first, as they are read. */
const BOOKS = [
  book('pork', { title: '猪肉价格', site: '新华网', language: 'zh-CN' }, [
    { quote: '猪肉价格上涨1.2万亿', labels: { anna: 'opinion' }, evidence: true, at: 40 },
    { quote: '不是主张的句子', dismissed: true, at: 41 },
  ]),
  book('harbour', { title: 'Harbour trade', site: 'BBC', language: 'en-GB' }, [
    { quote: 'Exports rose by 5%', labels: { anna: 'verified', bert: 'disputed' }, at: 10 },
    { quote: 'Rents', labels: { bert: 'verified' }, note: 'ＣＨＥＣＫ the register', at: 20 },
  ]),
  book('more', { title: 'More trade', site: 'BBC', language: 'en' }, [
    { quote: 'a', at: 1 },
    { quote: 'bb', at: 2 },
    { quote: 'ccc', at: 3 },
  ]),
];

function found(search: Partial<Search>, books: readonly Book[] = BOOKS): Found {
  const steps = sift(books, { ...EVERYTHING, ...search }, typeOf);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const linesOf = (list: Found) => Array.from({ length: list.lines }, (_, at) => list.line(at));
const quotes = (search: Partial<Search>): string[] =>
  found(search)
    .items()
    .map(({ quote }) => quote);
const titles = (search: Partial<Search>): string[] =>
  linesOf(found(search)).flatMap((line) => (line?.item === null ? [line.book.title] : []));

describe('what is said elsewhere', () => {
  const id = (book: number, item: number): string => BOOKS[book]?.items[item]?.id ?? '';
  const other = { id: 'x', figure: '7%' };
  const echoes = new Map([
    [id(1, 0), { same: ['x'], count: 1, differing: [] }],
    [id(2, 0), { same: [], count: 0, differing: [other] }],
  ]);
  const sifted = (search: Partial<Search>, known?: typeof echoes): string[] =>
    finished(sift(BOOKS, { ...EVERYTHING, ...search }, null, known))
      .items()
      .map((item) => item.id);

  it.each([
    ['elsewhere', [id(1, 0), id(2, 0)]],
    ['contradiction', [id(2, 0)]],
  ] as const)('is found alone: %s', (having, ids) => {
    expect(sifted({ having }, echoes).sort()).toEqual([...ids].sort());
  });

  it('is nothing while it is not known', () => {
    expect(sifted({ having: 'elsewhere' })).toEqual([]);
  });
});

describe('the shelf', () => {
  it('shows articles with their claims in reading order, without what is no claim', () => {
    const list = found({});
    expect([list.claims, list.articles]).toEqual([6, 3]);
    expect(linesOf(list).map((line) => line?.item?.quote ?? `# ${line?.book.title}`)).toEqual([
      '# 猪肉价格',
      '猪肉价格上涨1.2万亿',
      '# Harbour trade',
      'Rents',
      'Exports rose by 5%',
      '# More trade',
      'a',
      'bb',
      'ccc',
    ]);
  });

  it.each<[string, Partial<Search>, string[]]>([
    ['words of the quote, whatever their width', { words: '５% exports' }, ['Exports rose by 5%']],
    ['Chinese words', { words: '猪肉' }, ['猪肉价格上涨1.2万亿']],
    ['words of a note', { words: 'check register' }, ['Rents']],
    ['words of title and claim together', { words: 'harbour rents' }, ['Rents']],
    ['a label of this reader', { label: 'verified' }, ['Exports rose by 5%']],
    ['no label of this reader', { label: 'none' }, ['Rents', 'a', 'bb', 'ccc']],
    ['what is no claim', { label: 'dismissed' }, ['不是主张的句子']],
    ['a site', { site: 'BBC', words: 'rents' }, ['Rents']],
    ['a language, whatever its region', { language: 'en', label: 'verified' }, ['Exports rose by 5%']],
    ['evidence', { having: 'evidence' }, ['猪肉价格上涨1.2万亿']],
    ['a note', { having: 'note' }, ['Rents']],
    ['disagreement', { having: 'disagreement' }, ['Exports rose by 5%']],
    ['a reviewer', { reviewer: 'bert' }, ['Rents', 'Exports rose by 5%']],
    ['words that were changed', { state: 'changed' }, ['bb']],
    [
      'words that nobody looked at again',
      { state: 'unread', words: 'trade' },
      ['Rents', 'Exports rose by 5%', 'a', 'ccc'],
    ],
    ['a type', { type: 'quantity' }, ['猪肉价格上涨1.2万亿', 'Exports rose by 5%']],
    ['a time', { since: 20 }, ['猪肉价格上涨1.2万亿', 'Rents']],
    ['nothing that is there', { words: 'zebra' }, []],
  ])('finds %s', (_, search, expected) => {
    expect(quotes(search)).toEqual(expected);
  });

  it.each<[Search['order'], string[]]>([
    ['recent', ['猪肉价格', 'Harbour trade', 'More trade']],
    ['oldest', ['More trade', 'Harbour trade', '猪肉价格']],
    ['site', ['Harbour trade', 'More trade', '猪肉价格']],
    ['most', ['More trade', 'Harbour trade', '猪肉价格']],
  ])('is ordered by %s', (order, expected) => {
    expect(titles({ order })).toEqual(expected);
  });

  it('tells which line a claim or an article stands in, and which claim comes when', () => {
    const list = found({ words: 'trade' });
    const keys = linesOf(list).map((line) => line?.item?.id ?? line?.book.key ?? '');
    expect(keys).toHaveLength(7);
    expect(keys.map((key) => list.lineOf(key))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    const ids = list.items().map(({ id }) => id);
    expect(ids.map((id) => list.claimOf(id))).toEqual([0, 1, 2, 3, 4]);
    expect(ids.map((_, claim) => list.claim(claim)?.id)).toEqual(ids);
    expect([...list.heads()]).toEqual([0, 3]);
  });

  it('knows no place for what it does not hold', () => {
    const list = found({ words: 'trade' });
    const elsewhere = BOOKS[0]?.items[0]?.id ?? '';
    expect([list.lineOf(elsewhere), list.claimOf(elsewhere), list.lineOf('')]).toEqual([-1, -1, -1]);
    expect([list.line(-1), list.line(7), list.claim(-1), list.claim(5)]).toEqual(Array(4).fill(undefined));
  });

  it('is sifted in steps, so that a page stays alive', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      book(
        `m${i}`,
        {},
        Array.from({ length: 50 }, (__, n) => ({ quote: `claim ${i} ${n}` })),
      ),
    );
    const steps = sift(many, { ...EVERYTHING, words: 'claim' });
    let count = 0;
    while (!steps.next().done) count++;
    expect(count).toBeGreaterThan(4);
  });

  it('offers the sites and languages there are, the most frequent first', () => {
    const counted = new Counted();
    for (const book of BOOKS) counted.add(book);
    expect(counted.choices()).toEqual({
      sites: ['BBC', '新华网'],
      languages: ['en', 'zh'],
      reviewers: [{ reviewer: 'anna' }, { reviewer: 'bert' }],
    });
  });

  it('offers reviewers by the names they went by', () => {
    const verdict = { reviewer: 'bert', name: 'Bert', label: 'verified', at: 1, event: '' } as const;
    const page = { ...pageAt('x'), annotations: [{ ...annotation('x', { quote: 'y' }), verdicts: [verdict] }] };
    const counted = new Counted();
    counted.add(bookOf(page, 'anna'));
    expect(counted.choices().reviewers).toEqual([{ reviewer: 'bert', name: 'Bert' }]);
  });
});
