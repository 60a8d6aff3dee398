import { fnv1a } from '../fnv.ts';
import type { IsoDay } from '../magazine.ts';

/** The offset from UTC at which a day begins in a zone: `+08:00`. */
function offsetAt(day: IsoDay, timezone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
  const offset = (instant: number) => {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return /[+-]\d\d:\d\d/.exec(name)?.[0] ?? '+00:00';
  };
  const first = offset(Date.parse(`${day}T00:00:00Z`));
  return offset(Date.parse(`${day}T00:00:00${first}`));
}

/** The first moment of a day in a zone, RFC 3339: `2017-10-01T00:00:00+08:00`. */
export const toRfc3339 = (day: IsoDay, timezone: string) => `${day}T00:00:00${offsetAt(day, timezone)}`;

/**
 * The same with a fraction of a second made from `id`. Atom wants two entries never to share one `updated`,
 * though all articles of an issue appear on one day; the fraction tells them apart and never changes.
 */
export function toDistinctRfc3339(day: IsoDay, timezone: string, id: string): string {
  const fraction = String(fnv1a(id) % 1_000_000).padStart(6, '0');
  return `${day}T00:00:00.${fraction}${offsetAt(day, timezone)}`;
}

/** The first moment of a day in a zone, RFC 822 with the year in four digits: `Sun, 01 Oct 2017 00:00:00 +0800`. */
export function toRfc822(day: IsoDay, timezone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: '2-digit',
    month: 'short',
    year: 'numeric',
  });
  const parts = new Map(format.formatToParts(Date.parse(`${day}T00:00:00Z`)).map(({ type, value }) => [type, value]));
  // British English writes "Sept", which RFC 822 does not know.
  const month = parts.get('month')?.slice(0, 3);
  const zone = offsetAt(day, timezone).replace(':', '');
  return `${parts.get('weekday')}, ${parts.get('day')} ${month} ${parts.get('year')} 00:00:00 ${zone}`;
}
