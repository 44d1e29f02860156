import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
const dir = mkdtempSync(join(tmpdir(), 'scan-'));
afterAll(() => rmSync(dir, { recursive: true }));

interface Line {
  file: string;
  url: string;
  kind: string;
  title: string;
  language: string;
  text: string;
  claims: {
    start: number;
    end: number;
    quote: string;
    type: string;
    worth: number;
    shown: boolean;
    reasons: { cue: string; start: number; end: number }[];
  }[];
  error?: string;
}

const save = (name: string, content: string | Uint8Array) => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};

/** The real command, as a user runs it. */
function scan(...args: string[]): Promise<{ code: number; out: string; err: string; lines: Line[] }> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/scan.ts', ...args],
      { cwd: root, maxBuffer: 1 << 26 },
      (error, out, err) => {
        const lines = out.startsWith('{"file"')
          ? out
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line))
          : [];
        done({ code: typeof error?.code === 'number' ? error.code : 0, out, err, lines });
      },
    );
  });
}

const sample = join(root, 'test/sample/en.html');
const example =
  "Russia has deployed tactical nuclear weapons and controlled the command of joint forces. 60% of Belarus' trade is settled in rubles.";

// each case starts a process of its own, which takes seconds on a busy machine
describe('scan', { timeout: 60_000 }, () => {
  it('prints a line for each input, in order, and goes on after one that cannot be read', async () => {
    const text = save('a.txt', example);
    const { code, lines } = await scan(text, join(dir, 'missing.html'), sample);
    expect(code).toBe(1);
    expect(lines.map(({ file }) => file)).toEqual([text, join(dir, 'missing.html'), sample]);
    expect(lines[1]).toMatchObject({ error: expect.stringContaining('ENOENT') });
    expect(lines[1]).not.toHaveProperty('claims');
    expect(lines[2]).toMatchObject({
      kind: 'article',
      language: 'en',
      title: 'How far has Minsk tied itself to Moscow? The figures behind a slogan',
    });
  });

  it('finds the claim inside a text, exactly', async () => {
    const { lines } = await scan(save('b.txt', example));
    expect(lines[0]).toMatchObject({ kind: 'article', text: example, language: 'en', url: '' });
    expect(lines[0]?.claims.map(({ quote }) => quote)).toContain("60% of Belarus' trade is settled in rubles");
  });

  it('keeps its contract: spans sorted, apart, true to the text; worth 0 to 1; reasons inside the text', async () => {
    const { code, lines } = await scan(sample, join(root, 'test/sample/zh.html'));
    expect(code).toBe(0);
    for (const { text, claims } of lines) {
      expect(claims.length).toBeGreaterThan(5);
      let end = 0;
      for (const claim of claims) {
        expect(claim.start).toBeGreaterThanOrEqual(end);
        end = claim.end;
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
        expect(claim.worth).toBeGreaterThanOrEqual(0);
        expect(claim.worth).toBeLessThanOrEqual(1);
        expect(claim.reasons.length).toBeGreaterThan(0);
        for (const reason of claim.reasons) expect(text.slice(reason.start, reason.end)).not.toBe('');
      }
      const marked = claims.filter(({ shown }) => shown).reduce((sum, { start, end }) => sum + end - start, 0);
      expect(marked).toBeGreaterThan(0);
      expect(marked).toBeLessThanOrEqual(text.length / 3);
    }
  });

  it('takes the address from --url, else from index.json beside the file, else from the canonical link', async () => {
    const html = '<!doctype html><title>x</title><link rel="canonical" href="https://www.example.org/c"><p>short';
    const [listed, unlisted] = [save('listed.html', html), save('unlisted.html', html)];
    save('index.json', JSON.stringify([{ file: 'listed.html', url: 'https://www.example.org/listed?utm_source=x' }]));
    const { lines } = await scan(listed, unlisted);
    expect(lines.map(({ url }) => url)).toEqual(['https://example.org/listed', 'https://example.org/c']);
    const given = await scan('--url', 'https://m.example.org/given', listed);
    expect(given.lines[0]?.url).toBe('https://example.org/given');
  });

  it('goes on with the address of the page itself when index.json is broken or its canonical link is relative', async () => {
    mkdirSync(join(dir, 'broken'), { recursive: true });
    save('broken/index.json', '[{"file":');
    const full = save('broken/a.html', '<link rel="canonical nofollow" href="https://www.example.org/a"><p>short');
    const relative = save('broken/b.html', '<link rel="canonical" href="/b"><p>short');
    const { code, lines } = await scan(full, relative);
    expect(code).toBe(0);
    expect(lines.map(({ url }) => url)).toEqual(['https://example.org/a', '']);
  });

  it('says what is wrong with a picture and with a page that no browser could show, and takes a page for one by its beginning', async () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (at * 7_919 + (at >> 3) * 104_729) % 256);
    const page = save('page.php?id=1', '<!DOCTYPE html><title>x</title><p>short');
    const { code, lines } = await scan(save('picture.txt', noise), save('deep.html', '<div>'.repeat(20_000)), page);
    expect(code).toBe(1);
    expect(lines[0]?.error).toContain('neither a page nor a text');
    expect(lines[1]?.error).toContain('nested');
    expect(lines[2]).toMatchObject({ kind: 'other', text: '' });
  });

  it('says that a page is no article, and finds nothing there', async () => {
    const { lines, code } = await scan(save('empty.html', ''), save('torn.html', '<html><body><div><p>Login <a href'));
    expect(code).toBe(0);
    for (const line of lines) expect(line).toMatchObject({ kind: 'other', text: '', claims: [] });
    const exported = await scan('--format', 'csv', join(dir, 'empty.html'));
    expect(exported.err).toContain('empty.html: not an article');
  });

  it.each([
    ['csv', /^\ufeffurl,title,/],
    ['markdown', /^# /],
    ['jsonld', /"@context"/],
  ])('writes what the extension would export: %s', async (format, start) => {
    const { code, out } = await scan('--format', format, sample);
    expect(code).toBe(0);
    expect(out).toMatch(start);
    expect(out).toContain('trade is settled in rubles');
  });

  it.each([[[]], [['--format', 'pdf', sample]], [['--nonsense', sample]], [['--url', 'not an address', sample]]])(
    'says how it is used when called with %j',
    async (args) => {
      const { code, out, err } = await scan(...args);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('usage: npm run --silent scan');
    },
  );
});
