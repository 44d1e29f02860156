import { date } from '../i18n.ts';

/** The day of a publication as its page gives it (no time zone moves it), in words; '' where it is unknown. */
export function publishedDay(published: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(published) ?? [];
  return year === undefined ? '' : date(new Date(Number(year), Number(month) - 1, Number(day)));
}
