import type { Cue } from './cue.ts';
import { EN } from './en.ts';
import { EN_OPINION } from './en-opinion.ts';
import { GENERAL } from './general.ts';
import { ZH } from './zh.ts';
import { ZH_OPINION } from './zh-opinion.ts';

const KNOWN: Readonly<Record<string, readonly Cue[]>> = {
  zh: [...GENERAL, ...ZH, ...ZH_OPINION],
  en: [...GENERAL, ...EN, ...EN_OPINION],
};

/** The cues for a language (BCP 47 tag; its first part decides). A language without a list of its own gets the general ones. */
export function cuesFor(language: string): readonly Cue[] {
  return KNOWN[primary(language)] ?? GENERAL;
}

/** Languages written without spaces between words. */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my']);

/** Whether the language puts spaces between words. */
export function isSpaced(language: string): boolean {
  return !UNSPACED.has(primary(language));
}

/** The first part of a BCP 47 tag, in lower case: `zh-Hant-TW` → `zh`. */
export function primary(language: string): string {
  return /^[a-z]{2,3}/.exec(language.toLowerCase())?.[0] ?? '';
}
