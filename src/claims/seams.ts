/** Where sentences can be cut, as data. */

/** What stands at a seam; `first` opens the sentence. */
export const SEAMS = [
  'first',
  'comma',
  'semicolon',
  'colon',
  'dash',
  'stop',
  'ellipsis',
  'space',
  'list',
  'quote',
  'and',
  'but',
  'while',
  'after',
  'because',
  'aside',
  'comma-and',
  'that',
] as const;
export type Seam = (typeof SEAMS)[number];

/** Brackets, titles and quotations, opening to closing. */
export const ENCLOSURES: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '【': '】',
  '（': '）',
  '(': ')',
  '〈': '〉',
  '[': ']',
};
/** The marks that are seams. */
export const MARKS: Readonly<Record<string, Seam>> = {
  '，': 'comma',
  ',': 'comma',
  '、': 'list',
  '；': 'semicolon',
  ';': 'semicolon',
  '：': 'colon',
  ':': 'colon',
  '—': 'dash',
  '–': 'dash',
  '。': 'stop',
  '！': 'stop',
  '？': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'ellipsis',
  '⋯': 'ellipsis',
  '★': 'space',
  '▲': 'space',
  '↓': 'space',
  '|': 'space',
  丨: 'space',
  '】': 'space',
};
/** English joining words, with the white space around them. */
export const WORD_SEAM =
  /\s(?:and then|and|but|yet|while|whereas|although|though|after|before|when|until|because|since|(?<!\b(?:such|well|same|so|known|far|long|soon|much|many|as \w{1,12})\s)as|which|who|whose|where|whom|that|saying|adding|noting)\s/gu;
/** What seam each joining word makes; those not named make an `after`. */
export const WORD_KINDS: Readonly<Record<string, Seam>> = {
  and: 'and',
  'and then': 'and',
  but: 'but',
  yet: 'but',
  while: 'while',
  whereas: 'while',
  although: 'while',
  though: 'while',
  because: 'because',
  since: 'because',
  as: 'because',
  which: 'aside',
  who: 'aside',
  whose: 'aside',
  where: 'aside',
  whom: 'aside',
  that: 'that',
  saying: 'that',
  adding: 'that',
  noting: 'that',
};

/** Joining words that belong to the stretch they open. */
export const KEPT_WORDS = new Set(['which', 'who', 'whose', 'where', 'whom', 'saying', 'adding', 'noting']);
