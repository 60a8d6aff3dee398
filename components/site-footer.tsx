import { hasText } from '../lib/articles.ts';
import type { Lang, Magazine, Text } from '../lib/magazine.ts';
import { anyHasText, hasColumnPage } from '../lib/page-existence.ts';
import { columnPath, editionsPath, feedsPath, pagePath } from '../lib/paths.ts';
import { wordsIn } from '../lib/words.ts';
import { Said } from './said.tsx';

interface Props {
  readonly magazine: Magazine;
  readonly lang: Lang;
}

interface FootLink {
  readonly href: string;
  readonly label: Text | string;
}

function FootColumn({
  title,
  links,
  ...said
}: {
  title: string;
  links: readonly FootLink[];
  lang: Lang;
  magazine: Magazine;
}) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{typeof label === 'string' ? label : <Said text={label} {...said} />}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Imprint({ magazine, lang }: Props) {
  const said = { lang, magazine };
  const linked = ({ name, url }: Magazine['licence']) =>
    url === undefined ? (
      <Said text={name} {...said} />
    ) : (
      <a href={url}>
        <Said text={name} {...said} />
      </a>
    );
  const words = wordsIn(lang);
  return (
    <p className="imprint">
      <span>
        {words.publisher} {linked(magazine.publisher)}
      </span>
      <span>
        {words.licence} {linked(magazine.licence)}
      </span>
    </p>
  );
}

/** Who publishes this, what else is here, whom to write to. */
export function SiteFooter({ magazine, lang }: Props) {
  const words = wordsIn(lang);
  const said = { lang, magazine };
  const pages = magazine.pages.filter((it) => hasText(it, lang));
  const about: readonly FootLink[] = [
    ...pages.map((it) => ({ href: pagePath(it, lang), label: it.title })),
    ...(anyHasText(magazine.editions, lang) ? [{ href: editionsPath(lang), label: words.editions }] : []),
    { href: feedsPath(lang), label: words.feeds },
    ...magazine.links.map(({ label, url }) => ({ href: url, label })),
  ];
  const columns = magazine.columns
    .filter((it) => hasColumnPage(magazine, it, lang))
    .map((it) => ({ href: columnPath(it, lang), label: it.label }));
  const desks = magazine.desks.map(({ role, email }) => ({ href: `mailto:${email}`, label: role }));
  return (
    <footer className="site-footer">
      <div className="foot-columns">
        <div>
          <p className="foot-name">
            <Said text={magazine.name} {...said} />
          </p>
          <p>
            <Said text={magazine.description} {...said} />
          </p>
        </div>
        <FootColumn title={words.columns} links={columns} {...said} />
        <FootColumn title={words.about} links={about} {...said} />
        <FootColumn title={words.contact} links={desks} {...said} />
      </div>
      <Imprint magazine={magazine} lang={lang} />
    </footer>
  );
}
