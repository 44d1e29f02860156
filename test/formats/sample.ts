import { describe } from '../../src/anchoring/describe.ts';
import type { AnnotatedPage } from '../../src/annotations/annotation.ts';
import type { Event, Label } from '../../src/annotations/event.ts';
import { fold } from '../../src/annotations/fold.ts';
import { claimKey, pageKey, textHash } from '../../src/annotations/keys.ts';
import { listClaims } from '../../src/annotations/listing.ts';
import { ownId } from '../../src/annotations/own-id.ts';
import { seal } from '../../src/annotations/seal.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { type Export, fromPage } from '../../src/formats/export.ts';

/** 2024-05-11T08:30:00Z */
export const NOW = 1_715_416_200_000;

export interface Labelled {
  readonly words: string;
  readonly label?: Label;
  /** The name of an own label that counts as that one. */
  readonly own?: string;
  readonly note?: string;
  readonly evidence?: string;
  readonly reviewer?: string;
}

export interface Sample {
  readonly text: string;
  readonly labelled: readonly Labelled[];
  /** Claims that were found and that nobody labelled. */
  readonly found?: readonly string[];
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
}

const URL_B = 'https://news.example/2024/trade';

/** What people did with one article, as `anna` exports it; every act a minute after the one before. */
export function exportOf({
  text,
  labelled,
  found = [],
  url = URL_B,
  title = 'Trade',
  author = 'A. Writer',
}: Sample): Export {
  const address = `${url}?from=feed#top`;
  const events: Event[] = [];
  for (const { words, label, own, note, evidence, reviewer = 'anna' } of labelled) {
    const target = describe(text, spanOf(text, words), address);
    const add = (act: object) => {
      const at = NOW - 3_600_000 + events.length * 60_000;
      const base = { v: 1, page: pageKey(url), claim: claimKey(url, target), reviewer, at, target };
      events.push(seal({ ...base, ...act } as Event['body'], `${at.toString(16).padStart(12, '0')}0000`, 'dev1'));
    };
    if (label) add({ type: 'verdict', label, ...(own && { ownLabel: { id: ownId(own), name: own } }) });
    if (note) add({ type: 'note', note });
    if (evidence) add({ type: 'evidence', url: evidence, title: 'The <b>report</b>', stance: 'against' });
    if (!label && !note && !evidence) add({ type: 'mark' });
  }
  const page: AnnotatedPage = {
    key: pageKey(url),
    url,
    title,
    site: 'News Example',
    author,
    published: '2024-05-10',
    language: 'en',
    textHash: textHash(text),
    seen: NOW,
    annotations: fold(events),
  };
  const claims = listClaims(
    { url, address, text },
    found.map((words) => claimOf(text, words)),
    page.annotations,
    'anna',
  );
  return { exported: NOW, pages: [fromPage({ page, events, claims }, 'anna', found.length > 0)] };
}

export function claimOf(text: string, words: string): Claim {
  return { ...spanOf(text, words), quote: words, type: 'quantity', worth: 0.756, shown: true, reasons: [] };
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`Not in the text: ${words}`);
  return { start, end: start + words.length };
}

/** An ordinary article, with two reviewers who differ. */
export const ORDINARY: Sample = {
  text: 'Weapons were deployed. 60% of Belarus’ trade is settled in rubles. It is a shame, he said.\nExports rose by 5%.',
  labelled: [
    {
      words: '60% of Belarus’ trade is settled in rubles',
      label: 'disputed',
      note: 'The bank says 40%.',
      evidence: 'https://bank.example/r?a=1&b=2',
    },
    { words: '60% of Belarus’ trade is settled in rubles', label: 'verified', note: 'Seen it.', reviewer: 'bert' },
    { words: 'It is a shame', label: 'opinion' },
  ],
  found: ['Exports rose by 5%'],
};

/** Words that mean something to the programs which read the files. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)> & &lt;b&gt; &copy;',
  '=HYPERLINK("https://evil.example","60%")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  'a | b | c',
  '`code` ``` ~~~',
  '![x](https://evil.example/x.png) [y](javascript:alert(1)) <https://evil.example>',
  '**bold** __bold__ _it_ ~~gone~~ $x$ #123 @somebody',
  'see https://evil.example and www.evil.example',
  '# heading\n> quote\n- list\n1. list\n---\n===\n    code',
  'line one\r\nline two\u2028line three',
  '"quoted", with; all, "sorts"',
  'ends with a backslash \\',
  '𠮷野家在𪚥開了60%的店',
  '😀👩‍👩‍👧 60% 🇨🇳',
  'שלום \u202Eevil\u202C 60٪ مرحبا',
  '\\u0000 %00 %',
  'nul \u0001 control',
  '__proto__',
  '""',
  "'",
];
