import { browser } from '../browser.ts';

/** Asks for a site for good. Must be called in the click itself: the browser asks only where it saw the reader's hand. */
export function requestSite(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** A match pattern as a reader knows it: a pattern for every host of example.com → `example.com`. */
export function siteName(pattern: string): string {
  return pattern.replace(/^[^:]*:\/\/(\*\.)?/, '').replace(/\/.*$/, '');
}
