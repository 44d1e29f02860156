import { describe, expect, it } from 'vitest';
import { archiveLink } from '../../src/annotations/archive.ts';

const source = 'https://www.news.example/a?id=7';
const at = (...times: number[]) => times.map((time) => ({ at: time }));

describe('archiveLink', () => {
  it('leads to the copy nearest to the newest verdict', () => {
    const link = archiveLink({ source }, [], at(Date.UTC(2024, 0, 1), Date.UTC(2024, 4, 10, 12, 30, 5)));
    expect(link).toEqual({ url: `https://web.archive.org/web/20240510123005/${source}`, given: false });
  });

  it.each([
    ['nobody judged', []],
    ['a time is none', at(8.64e15 + 1)],
    ['a time is before the web', at(0)],
  ])('leads to all copies where %s', (_, verdicts) => {
    expect(archiveLink({ source }, [], verdicts)?.url).toBe(`https://web.archive.org/web/*/${source}`);
  });

  it.each([
    'https://web.archive.org/web/2024/https://www.news.example/a',
    'https://archive.ph/AbCdE',
    'https://perma.cc/AB12-CD34',
  ])('is the copy that was given as evidence: %s', (url) => {
    const evidence = [{ url }, { url: 'https://bank.example/report' }];
    expect(archiveLink({ source }, evidence, [])).toEqual({ url, given: true });
  });

  it.each([
    'https://archive.ph.evil.example/a',
    'https://notperma.cc/a',
    'https://evil.example/?perma.cc',
    'no address',
  ])('takes no other site for an archive: %s', (url) => {
    expect(archiveLink({ source }, [{ url }], [])?.given).toBe(false);
  });

  it('tells an archive no name, password or fragment', () => {
    expect(archiveLink({ source: 'https://anna:secret@news.example/a#mine' }, [], [])?.url).toBe(
      'https://web.archive.org/web/*/https://news.example/a',
    );
  });

  it.each(['', 'javascript:alert(1)', 'file:///a.html', 'https://'])('is none for the address “%s”', (address) => {
    expect(archiveLink({ source: address }, [], [])).toBeNull();
  });
});
