import { hasText } from '../lib/articles.ts';
import type { Announcement, Lang, Magazine } from '../lib/magazine.ts';
import { announcementPath } from '../lib/paths.ts';
import { AnnouncementDates } from './announcement-dates.tsx';
import { PageLink } from './page-link.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly announcements: readonly Announcement[];
  readonly magazine: Magazine;
  readonly lang: Lang;
}

/** Announcements in short, each leading to its full text. */
export function AnnouncementList({ announcements, ...said }: Props) {
  return (
    <ul className="entries entries-small brief">
      {announcements.map((it) => (
        <li key={it.slug}>
          <div>
            <h3>
              <PageLink path={(lang) => announcementPath(it, lang)} hasPage={(lang) => hasText(it, lang)} {...said}>
                <Said text={it.title} {...said} />
              </PageLink>
            </h3>
            <p className="quiet">
              <Said text={it.place} {...said} />
            </p>
          </div>
          <p className="quiet">
            <AnnouncementDates announcement={it} {...said} />
          </p>
        </li>
      ))}
    </ul>
  );
}
