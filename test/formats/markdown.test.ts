import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/formats.ts';
import { exportOf, HOSTILE, ORDINARY } from './sample.ts';

const toMarkdown = FORMATS.markdown.write;

const PLAIN = 'https://news.example/2024/trade?from=feed#top';

describe('toMarkdown', () => {
  it('is a report that a person would paste', () => {
    expect(toMarkdown(exportOf(ORDINARY))).toBe(
      `# Claims

Exported 2024-05-11 with Claimlight.

## Trade

News Example · A. Writer · 2024-05-10 · [the article](<${PLAIN}>)

3 claims · ✗ Disputed: 1 · ○ Opinion: 1

> 60% of Belarus’ trade is settled in rubles

**✗ Disputed** · [in the article](<${PLAIN}:~:text=60%25%20of%20Belarus%E2%80%99%20trade%20is%20settled%20in%20rubles,-.%20It%20is%20a%20shame%2C%20he>)

The bank says 40%.

- Against: [The \\<b\\>report\\</b\\>](<https://bank.example/r?a=1&b=2>)
- bert: ✓ Verified – Seen it.

> It is a shame

**○ Opinion** · [in the article](<${PLAIN}:~:text=is%20settled%20in%20rubles.-,It%20is%20a%20shame,-%2C%20he%20said>)

> Exports rose by 5%

**· Not labelled** · [in the article](<${PLAIN}:~:text=Exports%20rose%20by%205%25>)
`,
    );
  });

  it('keeps the lines of a note', () => {
    const labelled = [{ words: 'a claim', note: 'first\n\nsecond' }];
    expect(toMarkdown(exportOf({ text: 'a claim', labelled }))).toContain('\n\nfirst\\\nsecond\n');
  });

  it('says when an article has no title', () => {
    const markdown = toMarkdown(exportOf({ text: 'a claim', labelled: [{ words: 'a claim' }], title: '' }));
    expect(markdown).toContain('## https:\u2060//news.example/2024/trade\n');
  });

  it.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[y](javascript:alert(1))', '\\[y\\](javascript:alert(1))'],
    ['a | b `c` *d* _e_', 'a \\| b \\`c\\` \\*d\\* \\_e\\_'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['2024) year', '2024\\) year'],
    ['=== rule', '\\=== rule'],
    ['5.5% of it - so', '5\\.5% of it - so'],
    ['see https://evil.example or www.evil.example', 'see https:\u2060//evil.example or www\u2060.evil.example'],
    ['&lt; @name $x$', '\\&lt; @\u2060name \\$x\\$'],
    ['a\nb\u2028c', 'a b c'],
    ['𠮷野家 😀 שלום', '𠮷野家 😀 שלום'],
  ])('writes %j as text', (words, written) => {
    const markdown = toMarkdown(exportOf({ text: words, labelled: [{ words, label: 'verified' }] }));
    expect(markdown).toContain(`\n> ${written}\n`);
  });

  it.each(HOSTILE)('lets %j open no markup', (words) => {
    const labelled = [{ words, label: 'disputed', note: words }] as const;
    const markdown = toMarkdown(exportOf({ text: words, labelled, title: words, author: words }));
    const ours = markdown.replace(/\[(the|in the) article\]\(<[^<>\s]*>\)/g, '').replace(/^(> |#+ |\*\*.*\*\*)/gm, '');
    expect(ours).not.toMatch(/(?<!\\)(?:\\\\)*[<>`*_[\]|~#&$]|:\/\/|www\.|@\w/);
    expect(ours).not.toMatch(/^\s*(?:[-+=]|\d+[.)] )/m);
  });

  it.each(['javascript:alert(1)', 'data:text/html,<script>', 'file:///etc/passwd'])('links to no %s', (url) => {
    const exported = exportOf(ORDINARY);
    const pages = exported.pages.map((page) => ({
      ...page,
      page: { ...page.page, url },
      rows: page.rows.map((row) => ({ ...row, target: { ...row.target, source: url } })),
    }));
    expect(toMarkdown({ ...exported, pages })).not.toMatch(/\]\(<(?!https:\/\/bank\.example)/);
  });
});
