import { formatSpan } from '../lib/dates.ts';
import type { Announcement, Lang, Magazine } from '../lib/magazine.ts';
import { statusOf } from '../lib/status.ts';
import { wordsIn } from '../lib/words.ts';

interface Props {
  readonly announcement: Announcement;
  readonly magazine: Pick<Magazine, 'timezone' | 'today'>;
  readonly lang: Lang;
}

/** First and last day, and what that means on the day of the build; the element corrects it on the reader's day. */
export function AnnouncementDates({ announcement: { start, end }, magazine, lang }: Props) {
  const status = statusOf({ start, end }, magazine.today);
  const [first, last] = formatSpan(start, end, lang);
  return (
    <announcement-status data-timezone={magazine.timezone} data-status={status}>
      <time dateTime={start}>{first}</time>
      {end !== start && (
        <>
          {' – '}
          <time dateTime={end}>{last}</time>
        </>
      )}{' '}
      <span className="status">{wordsIn(lang).status[status]}</span>
    </announcement-status>
  );
}
