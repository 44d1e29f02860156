/** Words that deny, and how to tell that one was put in or taken out. */

const ENGLISH =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|non|hardly|barely|[a-z]+n't|ain't)$/iu;
const PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'non', 'dis', 'mis'];

/** Chinese words that hold a denying character and deny nothing. */
const LEXICAL =
  /不(?:仅|但|断|少|久|过|同|错|管|论|如|足|得不|等|乏|止|光|只|妨|料|愧|懈|禁|时|再仅)|非(?:常|洲|典|遗|凡|营利)|未来|未必|无(?:论|锡|人机|线|数|疑|限|比|穷|私)|没收|除非|莫非|否则|是否|能否|无锡/gu;
const HAN = /[不没未无非勿莫别毋]|拒绝|否认|取消|停止|避免|免于|杜绝/u;
const HAN_NEGATORS = /[不没未无非勿莫毋]/u;

/** Whether an English word denies: not, never, didn't. */
export function isNegator(word: string): boolean {
  return ENGLISH.test(word);
}

/** Whether one word is the other with a denying prefix: legal, illegal. */
export function isPrefixed(was: string, now: string): boolean {
  const [short, long] = was.length < now.length ? [was, now] : [now, was];
  return short.length > 2 && PREFIXES.some((prefix) => long.toLowerCase() === prefix + short.toLowerCase());
}

/** Whether a stretch of Chinese denies something. */
export function denies(stretch: string): boolean {
  // what was put in alone denies, whatever word it forms with what stands behind it
  return /^[不没未无非勿莫毋]$/u.test(stretch) || HAN_NEGATORS.test(stretch.replace(LEXICAL, ''));
}

/** Whether a stretch right before a claim turns it around: 并未, "not", "no longer". */
export function deniesBefore(stretch: string): boolean {
  const words = stretch.trim();
  return (
    /(?:^|\s)(?:not|never|no longer|cannot|didn't|doesn't|isn't|wasn't|aren't|weren't|won't|without)$/iu.test(words) ||
    (HAN.test(words.slice(-2)) &&
      /(?:并?[不没未非]|并非|从未|没有|未能|不再|不会|不能|不是|拒绝|否认|取消|停止)$/u.test(
        words.replace(/(?:是否|能否|除非|莫非)$/u, ''),
      ))
  );
}
