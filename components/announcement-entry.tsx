import { hasText } from '../lib/articles.ts';
import type { Body } from '../lib/body.ts';
import type { Announcement, Lang, Magazine } from '../lib/magazine.ts';
import { announcementPath } from '../lib/paths.ts';
import { wordsIn } from '../lib/words.ts';
import { AnnouncementDates } from './announcement-dates.tsx';
import { BodyText } from './body-text.tsx';
import { DraftMark } from './draft-mark.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly announcement: Announcement;
  readonly body: Body | undefined;
  readonly magazine: Magazine;
  readonly lang: Lang;
}

/** An announcement whole: when, what, where, and what it says. */
export function AnnouncementEntry({ announcement, body, magazine, lang }: Props) {
  const words = wordsIn(lang);
  const said = { lang, magazine };
  const { slug, title, place, link, partOf, draft } = announcement;
  return (
    <article className="ledger event" id={slug}>
      <p className="label">
        <AnnouncementDates announcement={announcement} {...said} />
      </p>
      <div>
        <h2>
          <Said text={title} {...said} /> <DraftMark draft={draft} lang={lang} />
        </h2>
        <dl className="facts">
          <div>
            <dt>{words.where}</dt>
            <dd>
              <Said text={place} {...said} />
            </dd>
          </div>
          {partOf && hasText(partOf, lang) && (
            <div>
              <dt>{words.partOf}</dt>
              <dd>
                <a href={announcementPath(partOf, lang)}>
                  <Said text={partOf.title} {...said} />
                </a>
              </dd>
            </div>
          )}
          {link && (
            <div>
              <dt>{words.website}</dt>
              <dd>
                <a href={link}>{new URL(link).host}</a>
              </dd>
            </div>
          )}
        </dl>
        {body && <BodyText body={body} lang={lang} />}
      </div>
    </article>
  );
}
