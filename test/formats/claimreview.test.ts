import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats.ts';
import { exportOf, ORDINARY } from './sample.ts';

interface Draft {
  readonly leftOut?: string;
  readonly missing: readonly { readonly path: string; readonly need: string }[];
  readonly claimReview: Readonly<Record<string, object | string>>;
  readonly factCheckTools: { readonly body: object; readonly missing: readonly { readonly path: string }[] };
}

const draftsOf = (sample: Parameters<typeof exportOf>[0]): Draft[] =>
  JSON.parse(FORMATS.claimreview.write(exportOf(sample))).drafts;

describe('ClaimReview drafts', () => {
  const [disputed, opinion, unlabelled] = draftsOf(ORDINARY);

  it('say what is claimed, where, and what the label and the note are', () => {
    expect(disputed?.claimReview).toMatchObject({
      '@type': 'ClaimReview',
      creativeWorkStatus: 'Draft',
      claimReviewed: '60% of Belarus’ trade is settled in rubles',
      reviewRating: { '@type': 'Rating', alternateName: 'Disputed', ratingExplanation: 'The bank says 40%.' },
      itemReviewed: { '@type': 'Claim', appearance: { headline: 'Trade', url: expect.stringMatching(/^https:/) } },
      citation: [{ url: 'https://bank.example/r?a=1&b=2' }],
    });
    expect(disputed?.factCheckTools.body).toMatchObject({
      claimReviewMarkups: [{ claimDate: '2024-05-10', rating: { textualRating: 'Disputed' } }],
    });
  });

  it('list what only the publisher can give, and never carry it', () => {
    const paths = disputed?.missing.map(({ path }) => path);
    expect(disputed?.missing.filter(({ need }) => need === 'required').map(({ path }) => path)).toEqual(['url']);
    expect(paths).toEqual(expect.arrayContaining(['author', 'itemReviewed.author', 'reviewRating.ratingValue']));
    for (const path of ['url', 'author', 'datePublished']) expect(disputed?.claimReview).not.toHaveProperty(path);
    expect(disputed?.factCheckTools.missing[0]?.path).toBe('pageUrl');
  });

  it('give figures to what was verified alone, and no rating to an opinion', () => {
    const [verified] = draftsOf({ text: '60% of it', labelled: [{ words: '60%', label: 'verified' }] });
    expect(verified?.claimReview.reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Verified',
      ratingValue: 5,
      bestRating: 5,
      worstRating: 1,
    });
    expect(disputed?.claimReview.reviewRating).not.toHaveProperty('ratingValue');
    expect(opinion).toEqual({ id: expect.any(String), quote: 'It is a shame', leftOut: 'opinion' });
    expect(unlabelled).toMatchObject({ leftOut: 'not-labelled' });
  });
});
