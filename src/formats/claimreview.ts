/**
 * Drafts of schema.org ClaimReview (https://schema.org/ClaimReview), and the same as the body of the Fact Check Tools API's
 * `pages.create`. An annotation is no published check: it has no page of its own, no publisher, and nobody said whose claim it
 * is. Each draft therefore lists what is missing, by the path where it goes, and counts as a draft until somebody fills that in.
 *
 * A label becomes a word, never a figure that nobody gave: *verified* alone means true (5 of 5); *disputed*, and labels of the
 * reviewer's own, leave the figures to whoever publishes. An opinion is neither true nor false, so there is no draft of one; the file says that it was left out.
 */
import type { Page } from '../annotations/annotation.ts';
import type { Label } from '../annotations/event.ts';
import type { ExportedClaim, ExportedPage, Said } from './export.ts';
import { addressOf, isoTime, webAddress } from './spelling.ts';
import type { ReportWords } from './words.ts';
import type { Writer, WriterOptions } from './writer.ts';

/** What the person who publishes must (or, for search engines, should) still give. */
interface Missing {
  /** Path in the draft, `reviewRating.ratingValue`. */
  readonly path: string;
  readonly need: 'required' | 'recommended';
  readonly what: string;
}

/** Google asks to stay below this; a quote is never cut, its length is told instead. */
const LONG_CLAIM = 75;

const TRUE_OF_FIVE = { ratingValue: 5, bestRating: 5, worstRating: 1 };

/** Writes `{format, version, exported, drafts: [{id, missing, claimReview, factCheckTools} | {id, quote, leftOut}]}`. */
export function claimReviewWriter({ exported, words }: WriterOptions): Writer {
  let first = true;
  const about = { format: 'claimlight-claimreview-drafts', version: 1, exported: isoTime(exported) };
  return {
    begin: () => `${JSON.stringify(about).slice(0, -1)},\n"drafts": [`,
    page({ page, rows }: ExportedPage) {
      const drafts = rows.map((row) => draft(page, row, words));
      const lines = drafts.map((one, index) => `${first && index === 0 ? '' : ','}\n${JSON.stringify(one)}`);
      if (drafts.length > 0) first = false;
      return lines.join('');
    },
    end: () => '\n]\n}\n',
  };
}

function draft(page: Page, row: ExportedClaim, words: ReportWords): object {
  const { mine, id, target } = row;
  const label = mine?.label ?? null;
  if (mine === null || label === null) return { id, quote: target.exact, leftOut: 'not-labelled' };
  if (label === 'opinion') return { id, quote: target.exact, leftOut: 'opinion' };
  const claimed = target.exact.replace(/\s+/g, ' ').trim();
  const rating = ratingOf(label, mine, words);
  return {
    id,
    missing: missingIn(claimed, rating, page),
    claimReview: claimReview(page, row, claimed, rating),
    factCheckTools: { missing: missingInTools(page), body: toolsBody(page, row, claimed, rating) },
  };
}

interface Rating {
  readonly alternateName: string;
  readonly ratingExplanation?: string;
  readonly ratingValue?: number;
}

function ratingOf(label: Label, { note, ownLabel }: Said, words: ReportWords): Rating {
  return {
    alternateName: ownLabel?.name ?? words.labels[label],
    ...(note !== '' && { ratingExplanation: note }),
    ...(label === 'verified' && !ownLabel && TRUE_OF_FIVE),
  };
}

function claimReview(page: Page, row: ExportedClaim, claimReviewed: string, rating: Rating): object {
  const citation = row.evidence.flatMap(({ url, title }) => {
    const address = webAddress(url);
    return address === null ? [] : [{ '@type': 'CreativeWork', url: address, ...(title !== '' && { name: title }) }];
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    creativeWorkStatus: 'Draft',
    claimReviewed,
    reviewRating: { '@type': 'Rating', ...rating },
    itemReviewed: {
      '@type': 'Claim',
      ...(page.published !== '' && { datePublished: page.published }),
      appearance: work(page, row),
    },
    ...(citation.length > 0 && { citation }),
  };
}

/** The article in which the claim stands. */
function work(page: Page, { target }: ExportedClaim): object {
  const { title, author, site, published, language } = page;
  const url = addressOf(page, target);
  return {
    '@type': 'Article',
    ...(url !== '' && { url }),
    ...(title !== '' && { headline: title }),
    ...(published !== '' && { datePublished: published }),
    ...(author !== '' && { author: { '@type': 'Person', name: author } }),
    ...(site !== '' && { publisher: { '@type': 'Organization', name: site } }),
    ...(language !== '' && { inLanguage: language }),
  };
}

function missingIn(claimed: string, { ratingValue }: Rating, { published }: Page): Missing[] {
  const figures = ['ratingValue', 'bestRating', 'worstRating'].map(
    (name): Missing => ({
      path: `reviewRating.${name}`,
      need: 'recommended',
      what: 'a figure of your scale, the best the truest',
    }),
  );
  return [
    { path: 'url', need: 'required', what: 'the address of the page on which you publish this check' },
    { path: 'author', need: 'recommended', what: 'who publishes it: {"@type": "Organization", "name": …, "url": …}' },
    { path: 'datePublished', need: 'recommended', what: 'the day on which you publish it' },
    { path: 'itemReviewed.author', need: 'recommended', what: 'who made the claim: {"@type": "Person", "name": …}' },
    ...(published === ''
      ? [{ path: 'itemReviewed.datePublished', need: 'recommended', what: 'when the claim was made' } as const]
      : []),
    ...(ratingValue === undefined ? figures : []),
    ...(claimed.length >= LONG_CLAIM
      ? [
          {
            path: 'claimReviewed',
            need: 'recommended',
            what: `a summary of less than ${LONG_CLAIM} characters`,
          } as const,
        ]
      : []),
  ];
}

function toolsBody(page: Page, row: ExportedClaim, claimReviewed: string, rating: Rating): object {
  const { alternateName, ...more } = rating;
  const address = addressOf(page, row.target);
  return {
    claimReviewMarkups: [
      {
        claimReviewed,
        ...(page.published !== '' && { claimDate: page.published.slice(0, 10) }),
        ...(address !== '' && { claimAppearances: [address] }),
        rating: { textualRating: alternateName, ...more },
      },
    ],
  };
}

function missingInTools({ published }: Page): Missing[] {
  const markup = 'claimReviewMarkups[0]';
  return [
    { path: 'pageUrl', need: 'required', what: 'the address of the page on which you publish this check' },
    { path: 'publishDate', need: 'recommended', what: 'the day on which you publish it, 2024-05-10' },
    { path: 'claimReviewAuthor.name', need: 'recommended', what: 'the name of your organisation' },
    { path: `${markup}.claimAuthor.name`, need: 'recommended', what: 'who made the claim' },
    ...(published === ''
      ? [{ path: `${markup}.claimDate`, need: 'recommended', what: 'when it was made' } as const]
      : []),
  ];
}
