/** Names of people, places and organisations: capitals tell them in scripts that have them; Chinese needs words. */
import type { Span } from '../../span.ts';
import { Beginnings } from '../beginnings.ts';
import { AMBIGUOUS, NAMES } from './gazetteer.ts';

/** Names by the unit they begin with, the longest first. */
const BY_FIRST = new Map<number, string[]>();
for (const name of [...NAMES, ...AMBIGUOUS]) {
  const first = name.charCodeAt(0);
  const list = BY_FIRST.get(first);
  if (list) list.push(name);
  else BY_FIRST.set(first, [name]);
}

const FIRST = new Beginnings([...NAMES, ...AMBIGUOUS]);

/** Surnames that are seldom anything else. */
const SURNAMES =
  '王李张刘陈杨赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁董余苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔任陆廖姚邱谭韦贾邹石熊孟秦阎薛侯雷龙段郝孔邵史毛顾赖武康贺严尹钱施洪龚庞樊兰殷翟倪欧阳';
const TITLE =
  '总统|总理|首相|主席|副主席|部长|副部长|外长|防长|市长|省长|州长|书记|教授|副教授|博士|院士|先生|女士|董事长|总经理|总裁|经理|记者|发言人|主任|局长|司长|厅长|处长|校长|院长|律师|法官|医生|委员|议员|大使|将军|上将|司令|首席|创始人|负责人|专家|学者|分析师';
const BEHIND = new RegExp(`^(?:${TITLE})`, 'u');
const BEFORE = new RegExp(`(?:${TITLE}|同志)$`, 'u');
const SUFFIX =
  /^(?:有限公司|公司|集团|银行|大学|学院|医院|法院|检察院|委员会|研究院|研究所|研究中心|协会|基金会|出版社|电视台|日报|晚报|时报|通讯社|省|市|县|区|州|镇|乡|村|岛|湖|山|江|河|港|站|机场|党|部|局|署|厅|中学|小学|路|街)/u;
const ENDING =
  /(?:公司|集团|银行|大学|学院|医院|法院|委员会|研究院|研究所|协会|基金会|日报|晚报|通讯社|省|市|县|区|州|镇|村|岛|湖|山|江|河|港|站|机场|局|署|厅|中学|小学)$/u;
const SAYING = /^(?:表示|说|称|认为|指出|介绍|透露|强调|坦言|告诉|回应|宣布)/u;
/** Characters that write foreign names. */
const SOUNDS =
  /^[阿艾安奥巴白班贝本比彼宾波伯博布查达戴丹道德登迪蒂杜多恩尔法菲费芬丰佛弗福盖冈高戈哥格古圭哈海汉豪赫亨胡华怀霍基吉加贾杰金卡凯坎康考柯科克肯库拉莱赖兰朗劳勒雷里利连林琳龙卢鲁路伦罗洛马迈曼梅门蒙米密摩莫姆穆纳奈南内尼涅纽诺欧帕派佩彭皮普奇齐乔切琼丘让热瑞若萨塞桑森沙尚舍圣施史斯松苏索塔泰坦汤特腾提托陀瓦万威韦维温沃乌武西希夏谢辛欣雅亚扬耶叶伊因英尤于约扎詹珍芝朱兹佐泽连]{2,8}$/u;
const NO_NAMES = new Set(
  'The A An In On At It He She They We I You This That These Those And But Or If When While As For From With By To Of Is Are Was Were Has Have Had Will Would No Not Its His Her Their Our My More Most Many Some All Both Each Every Only Also After Before Since Until'.split(
    ' ',
  ),
);

/** Whether a word with capitals is a name; the first word of a sentence only where nothing ordinary begins so. */
export function isName(word: string): boolean {
  return /^\p{Lu}/u.test(word) && !NO_NAMES.has(word);
}

/** A name that is known; `isSure`: it is no ordinary word as well. */
export interface KnownName extends Span {
  readonly isSure: boolean;
}

/** Where names that are known stand in a Chinese text. */
export function hanNames(text: string): KnownName[] {
  const found: KnownName[] = [];
  for (let at = 0; at < text.length; at++) {
    const first = text.charCodeAt(at);
    if (!FIRST.has(first)) continue;
    const name = nameAt(text, at, first);
    if (name === undefined) continue;
    found.push({ start: at, end: at + name.length, isSure: !AMBIGUOUS.has(name) });
    at += name.length - 1;
  }
  return found;
}

function nameAt(text: string, at: number, first: number): string | undefined {
  for (const name of BY_FIRST.get(first) ?? []) if (text.startsWith(name, at)) return name;
  return undefined;
}

/** Characters that ordinary phrases are made of, and names seldom. */
const PLAIN =
  /[的了着过们吗呢吧把被让使很最更也都就还又再与及或但而因所若则对于从向给这那哪此其每各某该么什是有在将会能可应须没不未]/u;

/** Whether a stretch could stand where a name stood. */
export function couldBeName(words: string): boolean {
  return words.length <= 14 && /^[\p{Script=Han}\p{Script=Latin}·\s]+$/u.test(words) && !PLAIN.test(words);
}

/** How surely a stretch of Chinese is a name by what stands around it: `shape` needs the same of what stood there before. */
export interface NameAround extends Span {
  readonly by: 'place' | 'shape';
}

/**
 * The stretch of Chinese that is a name and holds `[start, end)`, told by what stands around it: a surname before it, a title
 * beside it, a word for saying behind it, the suffix of an organisation or place behind or in it, the sound of a foreign name, a dot
 * inside; null when nothing tells.
 */
export function hanNameAround(text: string, start: number, end: number): NameAround | null {
  const words = text.slice(start, end);
  const length = end - start;
  if (length === 0 || length > 12 || !/^[\p{Script=Han}·]+$/u.test(words)) return null;
  const [before, after] = [text.slice(Math.max(0, start - 4), start), text.slice(end, end + 5)];
  if (words.includes('·') || after.startsWith('·') || before.endsWith('·')) return { start, end, by: 'place' };
  const last = before.slice(-1);
  const isPerson = SURNAMES.includes(words.charAt(0)) && length > 1 && length <= 4;
  if (length <= 4 && (BEHIND.test(after) || BEFORE.test(before))) return { start, end, by: 'place' };
  if (length <= 2 && last !== '' && SURNAMES.includes(last)) return { start: start - 1, end, by: 'place' };
  if (isPerson && SAYING.test(after)) return { start, end, by: 'place' };
  if (length <= 8 && SUFFIX.test(after))
    return { start, end: end + (SUFFIX.exec(after)?.[0].length ?? 0), by: 'place' };
  if (length > 2 && ENDING.test(words)) return { start, end, by: 'shape' };
  if (length <= 3 && SURNAMES.includes(words.charAt(0)) && (length > 1 || /^[\p{Script=Han}]{1,2}/u.test(after)))
    return { start, end, by: 'shape' };
  return SOUNDS.test(words) && length >= 2 ? { start, end, by: 'shape' } : null;
}
