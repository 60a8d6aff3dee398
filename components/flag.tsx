import { figuresOf } from '../lib/cover/cover.ts';
import { emsOfLine } from '../lib/cover/lettering.ts';
import { formatDay } from '../lib/dates.ts';
import type { Issue, Lang, Magazine } from '../lib/magazine.ts';
import { sayIn } from '../lib/text.ts';
import { Said } from './said.tsx';

interface Props {
  /** The current issue, as soon as there is one. */
  readonly issue: Issue | undefined;
  readonly magazine: Magazine;
  readonly lang: Lang;
}

/** The widths in ems that the style sheet has a size for; what is wider breaks. */
const widths = [5, 7, 10, 14] as const;

/** The magazine's name across the home page, with the current issue's figures, and a line as newspapers have it. */
export function Flag({ issue, magazine, lang }: Props) {
  const figures = issue ? figuresOf(issue) : '';
  const ems = emsOfLine(`${sayIn(magazine, lang)(magazine.name)} ${figures}`);
  return (
    <header className="flag">
      <div className={`flag-name flag-${widths.find((it) => ems <= it) ?? 14}`}>
        <h1>
          <Said text={magazine.name} lang={lang} magazine={magazine} />
        </h1>
        {figures && <span aria-hidden="true">{figures}</span>}
      </div>
      <p className="flag-line">
        <span>
          <Said text={magazine.tagline} lang={lang} magazine={magazine} />
        </span>
        <span>
          <Said text={magazine.publisher.name} lang={lang} magazine={magazine} />
        </span>
        {issue && <time dateTime={issue.date}>{formatDay(issue.date, lang)}</time>}
      </p>
    </header>
  );
}
