import type { IsoDay, Lang } from './magazine.ts';
import { languageTag } from './text.ts';

/** Whether a text is an ISO 8601 day that is in the calendar: 2017-02-30 is not. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const format = (lang: Lang, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(languageTag(lang), { ...options, timeZone: 'UTC' });

/** A day as people write it: 2017年10月1日, October 1, 2017. */
export const formatDay = (day: IsoDay, lang: Lang) => format(lang, { dateStyle: 'long' }).format(new Date(day));

const monthAndDay = (day: IsoDay, lang: Lang) => format(lang, { month: 'long', day: 'numeric' }).format(new Date(day));

/** First and last day, the year said once: 2017年10月17日 and 10月19日; October 17 and October 19, 2017. */
export function formatSpan(start: IsoDay, end: IsoDay, lang: Lang): readonly [string, string] {
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  if (!sameYear) return [formatDay(start, lang), formatDay(end, lang)];
  return lang === 'zh'
    ? [formatDay(start, lang), monthAndDay(end, lang)]
    : [monthAndDay(start, lang), formatDay(end, lang)];
}
