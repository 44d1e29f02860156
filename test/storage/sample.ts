import type { Page } from '../../src/annotations/annotation.ts';
import type { Target } from '../../src/annotations/event.ts';
import { claimKey, pageKey } from '../../src/annotations/keys.ts';

/** An article that is known by its address alone. */
export function pageAt(path: string, seen = 1_000): Page {
  const url = `https://example.com/${path}`;
  const about = { title: path, site: 'Example', author: '', published: '', language: 'en' };
  return { key: pageKey(url), url, ...about, textHash: 'a'.repeat(26), seen };
}

export function targetOf(exact: string): Target {
  return { source: 'https://example.com/a', exact, prefix: '', suffix: '', start: 0, end: exact.length };
}

export function keyOf(page: Page, exact: string): string {
  return claimKey(page.url, targetOf(exact));
}
