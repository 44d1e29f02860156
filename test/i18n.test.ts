import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import en from '../src/_locales/en/messages.json';
import zhCn from '../src/_locales/zh_CN/messages.json';
import zhTw from '../src/_locales/zh_TW/messages.json';
import { CHANGE_KINDS } from '../src/anchoring/anchored.ts';
import { LABELS } from '../src/annotations/event.ts';
import { COLOURS, LINES } from '../src/annotations/own-label.ts';
import { CLAIM_TYPES } from '../src/claims/claim.ts';
import { CUES, OBJECTIONS } from '../src/claims/cues/cue.ts';
import { FORMATS } from '../src/formats/formats.ts';
import { SKIP_REASONS } from '../src/formats/statement.ts';
import { errorText, languageTag, locale, named, number, plural, setLocale, t } from '../src/i18n.ts';
import { ERROR_CODES } from '../src/messages/error-code.ts';

const browserLanguage = vi.hoisted(() => ({ name: 'en-US' }));
vi.mock('../src/browser.ts', () => ({ browser: { i18n: { getUILanguage: () => browserLanguage.name } } }));

beforeEach(async () => {
  browserLanguage.name = 'en-US';
  await setLocale('auto');
});

const CHINESE: Readonly<Record<string, Readonly<Record<string, { message: string }>>>> = { zh_CN: zhCn, zh_TW: zhTw };
const messages = Object.entries(CHINESE).flatMap(([name, chinese]) =>
  Object.entries(en).map(([key, { message }]) => [name, key, message, chinese[key]?.message ?? ''] as const),
);

/** Why a page is no article, as the article room and nobody else says it. */
const OTHER = ['home', 'list', 'search', 'video', 'gallery', 'forum', 'product', 'reference', 'service', 'too-short'];
const OTHER_KEYS = [...OTHER, 'not-html', 'unknown'];

describe('the languages', () => {
  it.each(Object.entries(CHINESE))('%s has the same keys in the same order', (_, chinese) => {
    expect(Object.keys(chinese)).toEqual(Object.keys(en));
  });

  it.each(messages)('%s, %s: the same places for values, and words in both', (_, __, english, chinese) => {
    const places = (message: string) => [...new Set(message.match(/\$\d/g))].sort();
    expect(places(chinese)).toEqual(places(english));
    expect(english.trim()).not.toBe('');
    expect(chinese.trim()).not.toBe('');
    // a lone $ would be read as a placeholder by the browser
    expect(`${english}${chinese}`.replace(/\$\d/g, '')).not.toContain('$');
  });

  it('are each written in their own script', () => {
    const all = (file: object) => JSON.stringify(file);
    expect(all(zhTw)).not.toMatch(/[这说标记关页访阅读认]/u);
    expect(all(zhCn)).not.toMatch(/[這說標記關頁訪閱讀認]/u);
  });

  it('keep to what the shops of extensions allow for name and description', () => {
    for (const file of [en, zhCn, zhTw]) {
      expect(file.extName.message.length).toBeLessThanOrEqual(45);
      expect(file.extDescription.message.length).toBeLessThanOrEqual(132);
    }
  });
});

describe('the keys and the code', () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join('src', name), 'utf8'))
    .join('\n');
  const manifest = readFileSync('manifest.json', 'utf8');
  const family = (name: string, members: readonly string[]) =>
    members.map((member) => `${name}_${member.replaceAll('-', '_')}`);
  const families = [
    ...family('changed_kind', CHANGE_KINDS),
    ...family('cue', CUES),
    ...family('objection', OBJECTIONS),
    ...family('type', CLAIM_TYPES),
    ...family('label', LABELS),
    ...family('error', ERROR_CODES),
    ...family('export', Object.keys(FORMATS)),
    ...family('other', OTHER_KEYS),
    ...family('skip', SKIP_REASONS),
    ...family('own_line', LINES),
    ...family('own_colour', COLOURS),
  ];

  it.each(families)('%s has words', (key) => {
    expect(en).toHaveProperty(key);
  });

  it('every key is used somewhere', () => {
    const used = (key: string) =>
      code.includes(`'${key}'`) ||
      code.includes(`'${key.replace(/_(?:one|other)$/, '')}'`) ||
      manifest.includes(`__MSG_${key}__`) ||
      families.includes(key);
    expect(Object.keys(en).filter((key) => !used(key))).toEqual([]);
  });

  it('every key the manifest names is there', () => {
    const named = Array.from(manifest.matchAll(/__MSG_(\w+)__/g), ([, key]) => key);
    expect(named.length).toBeGreaterThan(0);
    for (const key of named) expect(en).toHaveProperty(key ?? '');
  });
});

describe('locale', () => {
  it.each([
    ['en-US', 'en', 'en-US'],
    ['en', 'en', 'en'],
    ['en_GB.UTF-8', 'en', 'en'],
    ['zh-CN', 'zh_CN', 'zh-CN'],
    ['zh-TW', 'zh_TW', 'zh-TW'],
    ['zh-Hant-HK', 'zh_TW', 'zh-TW'],
    ['zh_MO', 'zh_TW', 'zh-TW'],
    ['zh-Hans-HK', 'zh_CN', 'zh-CN'],
    ['zh', 'zh_CN', 'zh-CN'],
    ['de', 'en', 'en'],
    ['', 'en', 'en'],
  ])('a browser in %j speaks %s, written as %s', (language, expected, tag) => {
    browserLanguage.name = language;
    expect(locale()).toBe(expected);
    expect(languageTag()).toBe(tag);
  });

  it('a chosen language goes before the browser’s, until "auto"', async () => {
    browserLanguage.name = 'zh-CN';
    await setLocale('en');
    expect(t('cancel')).toBe('Cancel');
    await setLocale('auto');
    expect(t('cancel')).toBe('取消');
    await setLocale('zh_CN');
    browserLanguage.name = 'en-US';
    expect(t('cancel')).toBe('取消');
  });

  it('a language without words counts as "auto"', async () => {
    await setLocale('tlh');
    expect(locale()).toBe('en');
  });
});

describe('words', () => {
  it('puts values in their places, numbers as the language writes them', () => {
    expect(t('list_progress', 1200, 3100)).toBe('1,200 of 3,100 labelled');
    expect(t('visit_always', 'a$1b.example')).toBe('Always on a$1b.example');
    expect(number(1234567)).toBe('1,234,567');
  });

  it('chooses the form for a number', async () => {
    expect(plural('list_more', 1)).toBe('1 more claim');
    expect(plural('list_more', 2)).toBe('More claims (2)');
    await setLocale('zh_CN');
    expect(plural('list_more', 1)).toBe('更多说法（1）');
  });

  it('has words for names of other rooms, and none for strangers', () => {
    expect(named('cue', 'percentage')).toBe('a percentage');
    expect(named('other', 'too-short')).toMatch(/too little text/);
    expect(named('cue', 'toString')).toBeNull();
    expect(named('other', '')).toBeNull();
  });

  it('tells what to do about an error, also about one it does not know', () => {
    expect(errorText('storage-full')).toMatch(/Free some space/);
    expect(errorText('new-code')).toBe(t('error_unexpected'));
  });
});
