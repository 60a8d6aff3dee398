import type { IsoDay } from './magazine.ts';

export type AnnouncementStatus = 'upcoming' | 'current' | 'past';

/** Whether a thing that lasts from `start` to the end of `end` is still to come on `today`; all are ISO days. */
export function statusOf({ start, end }: { start: IsoDay; end: IsoDay }, today: IsoDay): AnnouncementStatus {
  if (today < start) return 'upcoming';
  return today > end ? 'past' : 'current';
}

/** The day that it is at `now` (milliseconds since 1970) in `timezone`, an IANA name; without one, the system's. */
export function dayIn(timezone: string | undefined, now: number): IsoDay {
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(now);
}
