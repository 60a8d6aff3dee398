import type { Body, Section } from '../lib/body.ts';
import type { Lang } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';

interface Branch {
  readonly section: Section;
  readonly below: Section[];
}

/** Headings of the second level with those of the third below them; deeper ones stay out. */
function branchesOf(sections: readonly Section[]): readonly Branch[] {
  const branches: Branch[] = [];
  for (const section of sections) {
    if (section.level === 2) branches.push({ section, below: [] });
    else if (section.level === 3) branches.at(-1)?.below.push(section);
  }
  return branches;
}

const toSection = ({ id, title }: Section) => <a href={`#${id}`}>{title}</a>;

/** The headings of an article: beside the text where there is room, else folded. */
export function ContentsList({ body, lang }: { body: Body; lang: Lang }) {
  const branches = branchesOf(body.sections);
  if (branches.length < 2) return null;
  const { onThisPage } = wordsIn(lang);
  return (
    <contents-list>
      <nav aria-label={onThisPage}>
        <details className="contents">
          <summary>{onThisPage}</summary>
          <ol>
            {branches.map(({ section, below }) => (
              <li key={section.id}>
                {toSection(section)}
                {below.length > 0 && (
                  <ol>
                    {below.map((it) => (
                      <li key={it.id}>{toSection(it)}</li>
                    ))}
                  </ol>
                )}
              </li>
            ))}
          </ol>
        </details>
      </nav>
    </contents-list>
  );
}
