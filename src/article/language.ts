/** Scripts and the languages they are taken for when the page does not say which of theirs. */
const SCRIPTS: readonly (readonly [script: RegExp, language: string, others: readonly string[]])[] = [
  [/[\u0400-\u04ff]/g, 'ru', ['uk', 'bg', 'sr', 'mk', 'be', 'kk', 'mn', 'ky', 'tg']],
  [/[\u0600-\u06ff]/g, 'ar', ['fa', 'ur', 'ps', 'ug', 'ckb', 'sd']],
  [/[\u0900-\u097f]/g, 'hi', ['mr', 'ne', 'sa']],
  [/[\u0370-\u03ff]/g, 'el', []],
  [/[\u0590-\u05ff]/g, 'he', ['yi']],
  [/[\u0e00-\u0e7f]/g, 'th', []],
  [/[\u1000-\u109f]/g, 'my', []],
  [/[\u0980-\u09ff]/g, 'bn', ['as']],
  [/[\u0b80-\u0bff]/g, 'ta', []],
  [/[\u0c00-\u0c7f]/g, 'te', []],
  [/[\u10a0-\u10ff]/g, 'ka', []],
  [/[\u0530-\u058f]/g, 'hy', []],
  [/[\u1780-\u17ff]/g, 'km', []],
];

/** A handful of each language's commonest words that the others lack. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of was that with is for it has',
  de: 'der und das nicht mit ist von den ein auf',
  fr: 'les des et est une dans pour qui sur pas',
  es: 'el los las que una por con del para su',
  pt: 'não uma os que com do da em ao mais',
  it: 'che di il per una con della sono gli nel',
  nl: 'het een van en dat niet zijn op voor met',
  id: 'yang dan di dengan untuk ini itu dari pada tidak',
  tr: 've bir bu için ile da çok olarak olan daha',
  pl: 'nie się na że jest do i w z o',
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The language of a text as a BCP 47 primary tag: from its script; where several languages share one, from what the page
 * declares, else from common words. `und` when nothing tells. Pages' own `lang` is often their template's, so the text counts first.
 */
export function languageOf(text: string, declared: string): string {
  const sample = text.slice(0, 4000);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return 'und';
  const own = /^[a-z]{2,3}/.exec(declared.trim().toLowerCase())?.[0] ?? '';
  const kana = count(sample, /[\u3040-\u30ff]/g);
  const han = count(sample, /[\u3400-\u9fff]/g);
  if (count(sample, /[\uac00-\ud7af]/g) > letters / 4) return 'ko';
  if (kana > (kana + han) / 10 && kana + han > letters / 4) return 'ja';
  // A Chinese character is a word where a Latin letter is a fifth of one.
  if (han > letters / 5) return 'zh';
  for (const [script, language, others] of SCRIPTS) {
    if (count(sample, script) > letters / 3) return others.includes(own) ? own : language;
  }
  return latinLanguage(sample, own);
}

function latinLanguage(text: string, declared: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = '';
  let most = Math.max(2, words.length / 25);
  for (const [language, common] of Object.entries(COMMON_WORDS)) {
    const set = new Set(common.split(' '));
    const hits = words.filter((word) => set.has(word)).length;
    if (hits > most) [best, most] = [language, hits];
  }
  const isLatin =
    declared !== '' &&
    !['zh', 'ja', 'ko', ...SCRIPTS.flatMap(([, first, others]) => [first, ...others])].includes(declared);
  if (best !== '' && (!isLatin || declared in COMMON_WORDS)) return best;
  return isLatin ? declared : best || 'und';
}
