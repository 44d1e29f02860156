/** Words of time that say when, and figures that are part of a date. */
import type { Span } from '../../span.ts';
import { Beginnings, stretches } from '../beginnings.ts';
import { words } from './words.ts';

/** Told by their capitals. */
const ENGLISH = words(
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept ' +
    'Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tues Tue Wed Thurs Thur Fri Sat Sun',
);
const ENGLISH_ANY_CASE = words(
  'yesterday today tomorrow tonight am pm noon midnight morning afternoon evening spring summer autumn winter weekend bc ' +
    'ad',
);
/** Months and days of the week in other languages. */
const OTHERS = words(
  'januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag ' +
    'freitag samstag sonntag gestern heute morgen janvier février mars avril juin juillet août septembre octobre novembre ' +
    'décembre lundi mardi mercredi jeudi vendredi samedi dimanche hier demain enero febrero marzo abril mayo junio julio ' +
    'agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana ' +
    'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì ' +
    'sabato domenica ieri oggi domani janeiro fevereiro março maio junho julho setembro outubro novembro dezembro ontem ' +
    'hoje amanhã segunda terça quarta quinta sexta январь января январе февраль февраля феврале марта марте март апрель ' +
    'апреля апреле май мая мае июнь июня июне июль июля июле августа август сентябрь сентября сентябре октябрь октября ' +
    'октябре ноябрь ноября ноябре декабрь декабря декабре понедельник вторник среда среду среды четверг пятница пятницу ' +
    'пятницы суббота субботу субботы воскресенье вчера сегодня завтра stycznia lutego marca kwietnia maja czerwca lipca ' +
    'sierpnia września października listopada grudnia poniedziałek wtorek środa środę czwartek piątek sobota sobotę ' +
    'niedziela niedzielę wczoraj dzisiaj jutro ledna února března dubna května června července srpna září října listopadu ' +
    'prosince pondělí úterý včera dnes zítra ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ' +
    'pazartesi salı çarşamba perşembe cuma cumartesi pazar dün bugün yarın januari februari maret mei agustus desember ' +
    'senin selasa rabu kamis jumat sabtu minggu kemarin besok 월요일 화요일 수요일 목요일 금요일 토요일 일요일 어제 오늘 내일',
);
const DECADE = /^(?:[1-9]\d?0s|\d{3}0s)$/;
const SHIFT = words('last next this previous coming past following early late mid earlier later');
const PERIOD = words(
  'year month week day night morning quarter decade century summer winter spring autumn fall weekend years months weeks ' +
    'days',
);

/** Chinese words of time. */
const HAN =
  /(?:周|星期|礼拜)[一二三四五六日天末]|[去今明前后当次翌同昨本][年天日晚晨]|[上本下]{1,2}个?(?:周|月|季度|半年|年)|[本上下]旬|中旬|[月年季世]?[初底末](?=[^\p{Script=Han}]|$)|[月年季][初底末中]|上午|下午|凌晨|早上|清晨|中午|正午|晚上|傍晚|夜间|午夜|上半年|下半年|[春夏秋冬][季天]|近日|日前|目前|当前|此前|此后|公元前|世纪|除夕|春节|国庆|中秋|元旦|清明|端午/uy;
/** What they begin with. */
const HAN_FIRST = new Beginnings(
  '周星礼去今明前后当次翌同昨本上下中月年季世初底末凌早清正晚傍夜午春夏秋冬近日目此公除国元端',
);

/** Whether an English word says when. */
export function isDateWord(word: string): boolean {
  const lower = word.toLowerCase();
  return ENGLISH.has(word) || ENGLISH_ANY_CASE.has(lower) || OTHERS.has(lower) || DECADE.test(word);
}

/** Whether an English word moves a period: last (year), next (week). */
export function isShift(word: string): boolean {
  return SHIFT.has(word.toLowerCase());
}

/** Whether an English word is a period that can be moved. */
export function isPeriod(word: string): boolean {
  return PERIOD.has(word.toLowerCase());
}

/** Where the Chinese words of time stand in a folded text. */
export const hanDates = (text: string): Span[] => stretches(text, HAN, HAN_FIRST);

/** Whether the figure `digits`, with `before` and `after` around it in the folded text, is part of a date or a time of day. */
export function isDateFigure(digits: string, before: string, after: string): boolean {
  if (/^(?:\d{4}|[〇零一二三四五六七八九]{4})$/.test(digits) && /^\s?年/u.test(after)) return true;
  if (
    /^\s?(?:月(?!球|饼|票|薪)|日(?!元|本|均)|号(?!线|楼|院|车)|时(?!代|速)|点(?:[半钟整前后许左]|\d|\s|$|[一二三四五]?[十\d])|世纪|季度|年代)/u.test(
      after,
    )
  )
    return true;
  if (
    /^(?:(?:1[5-9]|20|21)\d\d(?:[-/]\d{1,2}(?:[-/.]\d{1,2})?|\.\d{1,2}\.\d{1,2})|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?)$/.test(
      digits,
    )
  )
    return true;
  if (/(?:上午|下午|凌晨|早上|晚上|中午|傍晚|清晨|夜里|午夜)$/u.test(before)) return true;
  const last = /(\p{L}+)\.?,?\s?$/u.exec(before)?.[1] ?? '';
  const next = /^\s?(?:st|nd|rd|th)?,?\s?(?:of )?(\p{L}+)/u.exec(after)?.[1] ?? '';
  if (
    /^\d{1,2}$|^\d{4}$/.test(digits) &&
    (isMonth(last) || (isMonth(next) && next !== 'May' ? true : next === 'May' && /^\d{1,2}$/.test(digits)))
  )
    return true;
  if (/^(?:century|am|pm)$/iu.test(next)) return true;
  return isYear(digits, last, next);
}

const isMonth = (word: string): boolean => ENGLISH.has(word) || (word.length > 2 && OTHERS.has(word.toLowerCase()));

function isYear(digits: string, last: string, next: string): boolean {
  return (
    /^(?:1[5-9]|20)\d\d(?:-\d{2,4})?$/.test(digits) &&
    (/^(?:in|since|by|until|till|from|to|of|during|before|after|and|between|early|late|mid|fiscal|year|around)$/iu.test(
      last,
    ) ||
      ENGLISH.has(last)) &&
    !/^(?:people|dollars|euros|men|women|workers|jobs|km|kilomet|miles|tons|tonnes|homes|cases)/iu.test(next)
  );
}
