/** Scripts of one or more languages, and the one that each is taken for when the page does not declare another of that script. */
const SCRIPTS: readonly (readonly [script: string, language: string])[] = (
  'Cyrl ru Arab ar Deva hi Grek el Hebr he Thai th Mymr my Beng bn Taml ta Telu te Geor ka Armn hy Khmr km'.match(
    /\w+ \w+/g,
  ) ?? []
).map((pair) => [pair.slice(0, 4), pair.slice(5)]);

/** A handful of each language's commonest words that the others lack. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of was that with is for it has',
  de: 'der und das nicht mit ist von den ein auf',
  fr: 'les des et est une dans pour qui sur pas',
  es: 'el los las que una por con del para su',
  pt: 'não uma os que com do da em ao mais',
};

/** Frequent characters that are written in one way only in simplified, or only in traditional Chinese. */
const SIMPLIFIED = '们这个国说时会对为来学后过还发经现点问开关长门见东车书电话语请让给与业专实机';
const TRADITIONAL = '們這個國說時會對為來學後過還發經現點問開關長門見東車書電話語請讓給與業專實機';

/** Characters of a text that are looked at: enough to tell, whatever its length. */
const SAMPLE = 800;
/** Of those, so many for the script. */
const LETTERS = 300;

/**
 * The language of a text as a BCP 47 tag: from its script; where several languages share one, from what the page declares, else from
 * common words. `zh` is simplified Chinese, `zh-Hant` traditional. `und` when nothing tells. Pages' own `lang` is often their template's,
 * so the text counts first.
 */
export function languageOf(text: string, declared: string): string {
  const sample = text.slice(0, SAMPLE);
  const { letters, han, kana, hangul, latin } = countLetters(sample.slice(0, LETTERS));
  if (letters === 0) return 'und';
  const own = /^[a-z]{2,3}/.exec(declared.trim().toLowerCase())?.[0] ?? '';
  if (hangul > letters / 4) return 'ko';
  if (kana > (kana + han) / 10 && kana + han > letters / 4) return 'ja';
  // A Chinese character is a word where a Latin letter is a fifth of one.
  if (han > letters / 5) return isTraditional(sample) ? 'zh-Hant' : 'zh';
  const script = scriptOf(own);
  for (const [name, language] of han + kana + hangul + latin > letters / 2 ? [] : SCRIPTS) {
    const count = sample.match(new RegExp(`\\p{Script=${name}}`, 'gu'))?.length ?? 0;
    if (count > Math.min(letters, LETTERS) / 3) return script === name ? own : language;
  }
  return latinLanguage(sample, script === 'Latn' ? own : '');
}

/** Languages that pages are mostly written in: asking the browser's own tables for the first time takes it a while. */
const LATIN = new Set('en de fr es pt it nl pl id tr vi sv da nb no fi cs ro hu ms'.split(' '));
const scripts = new Map<string, string>();

/** The script that a language is mostly written in; '' for no language. */
function scriptOf(language: string): string {
  if (language === '') return '';
  if (LATIN.has(language)) return 'Latn';
  const script = scripts.get(language) ?? new Intl.Locale(language).maximize().script ?? '';
  scripts.set(language, script);
  return script;
}

function countLetters(text: string) {
  let letters = 0;
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let latin = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xaa)) continue;
    if ((code >= 0x2000 && code < 0x3040) || code >= 0xfe00) continue;
    letters++;
    if (code < 0x370) latin++;
    else if (code >= 0x3400 && code < 0xa000) han++;
    else if (code >= 0xac00 && code < 0xd7b0) hangul++;
    else if (code >= 0x3040 && code < 0x3100) kana++;
  }
  return { letters, han, kana, hangul, latin };
}

/** One character in ten is in one of the two lists. */
const HAN_SAMPLE = 300;
/** So many signs more for one than for another leave no doubt. */
const CLEAR = 8;

/** By character code: 1 for traditional writing, -1 for simplified. */
const writing = new Map([
  ...Array.from(TRADITIONAL, (char) => [char.charCodeAt(0), 1] as const),
  ...Array.from(SIMPLIFIED, (char) => [char.charCodeAt(0), -1] as const),
]);

function isTraditional(text: string): boolean {
  const length = Math.min(text.length, HAN_SAMPLE);
  let balance = 0;
  for (let i = 0; i < length && Math.abs(balance) < CLEAR; i++) balance += writing.get(text.charCodeAt(i)) ?? 0;
  return balance > 0;
}

/** Each common word with the languages it is common in. */
const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(COMMON_WORDS))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/** Letters of the longest common word. */
const LONGEST = 5;

/** Figures, white space and punctuation, which stand between words. */
function isBetween(code: number): boolean {
  return code < 0x41 || code === 0xa0 || code === 0xab || code === 0xbb || (code >= 0x2000 && code < 0x2070);
}

/** Whether one language is far ahead of all others. */
function isClear(hits: ReadonlyMap<string, number>): boolean {
  let first = 0;
  let second = 0;
  for (const count of hits.values())
    if (count > first) [first, second] = [count, first];
    else if (count > second) second = count;
  return first - second >= CLEAR;
}

function latinLanguage(text: string, declared: string): string {
  const lower = text.toLowerCase();
  const hits = new Map<string, number>();
  let words = 0;
  for (let start = 0, at = 0; at <= lower.length; at++) {
    if (at < lower.length && !isBetween(lower.charCodeAt(at))) continue;
    if (at > start) {
      words++;
      const languages = at - start > LONGEST ? undefined : languagesOf.get(lower.slice(start, at));
      for (const language of languages ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
      if (languages !== undefined && isClear(hits)) break;
    }
    start = at + 1;
  }
  let best = '';
  let most = Math.max(2, words / 25);
  for (const [language, count] of hits) if (count > most) [best, most] = [language, count];
  if (best !== '' && (declared === '' || declared in COMMON_WORDS)) return best;
  return declared || best || 'und';
}
