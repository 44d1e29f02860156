/** Words that deny, and how to tell that one was put in or taken out. */
import type { Span } from '../../span.ts';
import { words } from './words.ts';

const ENGLISH = 'not no never none nobody nothing nowhere neither nor without cannot non hardly barely';
/** Of other languages, where it is no common word of one more. */
const OTHERS =
  'nicht nichts keinem keinen keiner keines keine kein niemals niemand nie weder ohne ne pas jamais aucune aucun personne ' +
  'rien sans ni nunca jamás nadie nada ninguno ninguna ningun ningún tampoco sin mai nessuno nessuna nessun nulla niente ' +
  'senza não nenhum nenhuma ninguém sem не нет ни никогда никто ничего без нельзя ані ніколи немає bez nigdy nikt nic ' +
  'żaden nelze nikdy nikdo není niet geen nooit ikke inte ej aldrig ingen inget ei eivät nem nincs soha δεν μην όχι değil ' +
  'değildir yok hayır asla tidak bukan belum tak tanpa jangan không chưa chẳng لا لم لن ليس ليست غير ما دون لما נלא לא ' +
  'אין בלי नहीं मत ना न না নয় নেই নি நாட் نہیں نه نیست';
const NEGATORS = words(ENGLISH, OTHERS);
/** didn't, n'est */
const JOINED = /^(?:[a-z]+n't|n'\p{L}+)$/iu;
/** Inside words of scripts or languages that write a clause as one. */
const INSIDE = /않|못[하한할했]|없|아니|안 |ไม่|มิได้|မဟုတ်|မရှိ|កុំ|មិន/u;
/** The first of these scripts. */
const THAI = 0xe00;
const KANA = /ない|なかっ|なく|なけれ|ません|ずに|まい(?!に)/gu;
const HIRAGANA = /[\u3041-\u309f]/;
const PREFIXES = ['un', 'in', 'im', 'il', 'ir', 'non', 'dis', 'mis'];

/** Chinese words that hold a denying character and deny nothing. */
const LEXICAL =
  /不(?:仅|但|断|少|久|过|同|错|管|论|如|足|得不|等|乏|止|光|只|妨|料|愧|懈|禁|时|再仅)|非(?:常|洲|典|遗|凡|营利)|未来|未必|无(?:论|锡|人机|线|数|疑|限|比|穷|私)|没收|除非|莫非|否则|是否|能否|无锡/gu;
const HAN = /[不没未无非勿莫别毋]|拒绝|否认|取消|停止|避免|免于|杜绝/u;
const HAN_NEGATORS = /[不没未无非勿莫毋]/u;

/** Whether an English word denies: not, never, didn't. */
export function isNegator(word: string): boolean {
  if (NEGATORS.has(word.toLowerCase())) return true;
  return word.charCodeAt(0) >= THAI ? INSIDE.test(word) : word.includes("'") && JOINED.test(word);
}

/** How many denials of Japanese a stretch touches. */
export function deniesInKana(text: string, { start, end }: Span): number {
  const words = text.slice(Math.max(0, start - 3), end + 3);
  return HIRAGANA.test(words) ? (words.match(KANA)?.length ?? 0) : 0;
}

/** Whether one word is the other with a denying prefix: legal, illegal. */
export function isPrefixed(was: string, now: string): boolean {
  const [short, long] = was.length < now.length ? [was, now] : [now, was];
  const more = long.length - short.length;
  if (more < 2 || more > 3 || short.length < 2) return false;
  const [tail, head] = [long.slice(more).toLowerCase(), long.slice(0, more).toLowerCase()];
  // Czech and its neighbours deny so: byl, nebyl
  return tail === short.toLowerCase() && (head === 'ne' || (short.length > 2 && PREFIXES.includes(head)));
}

/** Whether a stretch of Chinese denies something. */
export function denies(stretch: string): boolean {
  // what was put in alone denies, whatever word it forms with what stands behind it
  return /^[不没未无非勿莫毋]$/u.test(stretch) || HAN_NEGATORS.test(stretch.replace(LEXICAL, ''));
}

const NO_WORD = /[^\p{L}\p{M}'’]/u;

/** Whether a stretch right before a claim turns it around: 并未, "not", "no longer". */
export function deniesBefore(stretch: string): boolean {
  const words = stretch.trim();
  return (
    isNegator(words.split(NO_WORD).at(-1)?.replace('’', "'") ?? '') ||
    /(?:^|\s)no longer$/iu.test(words) ||
    (HAN.test(words.slice(-2)) &&
      /(?:并?[不没未非]|并非|从未|没有|未能|不再|不会|不能|不是|拒绝|否认|取消|停止)$/u.test(
        words.replace(/(?:是否|能否|除非|莫非)$/u, ''),
      ))
  );
}
