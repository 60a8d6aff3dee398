import { hasText } from '../lib/articles.ts';
import type { Announcement, Lang, Magazine } from '../lib/magazine.ts';
import { announcementPath } from '../lib/paths.ts';
import { languageTag } from '../lib/text.ts';
import { AnnouncementDates } from './announcement-dates.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly announcements: readonly Announcement[];
  readonly magazine: Magazine;
  readonly lang: Lang;
}

/** Announcements in short, each leading to its full text. */
export function AnnouncementList({ announcements, magazine, lang }: Props) {
  const { defaultLanguage } = magazine;
  return (
    <ul className="entries entries-small brief">
      {announcements.map((it) => {
        const pageLang = hasText(it, lang) ? lang : defaultLanguage;
        return (
          <li key={it.slug}>
            <div>
              <h3>
                <a
                  href={announcementPath(it, pageLang)}
                  hrefLang={pageLang === lang ? undefined : languageTag(pageLang)}
                >
                  <Said text={it.title} lang={lang} magazine={magazine} />
                </a>
              </h3>
              <p className="quiet">
                <Said text={it.place} lang={lang} magazine={magazine} />
              </p>
            </div>
            <p className="quiet">
              <AnnouncementDates announcement={it} magazine={magazine} lang={lang} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
