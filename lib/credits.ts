import { groupBy } from './group-by.ts';
import type { Article, Contributor, Credit, CreditRole } from './magazine.ts';

/** Who stands for an article as its author, by rank: a round table has an interviewer, a collection an editor. */
const leading: readonly CreditRole[] = [
  'author',
  'interviewer',
  'editor',
  'translator',
  'illustrator',
  'reviewer',
  'speaker',
];

/** The contributors that a citation or feed names as authors, in their order; empty where an article credits nobody. */
export function authorsOf({ credits }: Pick<Article, 'credits'>): readonly Contributor[] {
  const role = leading.find((candidate) => credits.some((credit) => credit.role === candidate));
  return unique(credits.filter((credit) => credit.role === role).map(({ contributor }) => contributor));
}

/** Those with a part in the article's text who are not its authors: translators, people who were asked, illustrators. */
export function othersOf({ credits, speakers = [] }: Pick<Article, 'credits' | 'speakers'>): readonly Contributor[] {
  const authors = new Set(authorsOf({ credits }));
  const asked = credits.filter(({ role }: Credit) => role !== 'editor' && role !== 'reviewer');
  return unique([...asked.map(({ contributor }) => contributor), ...speakers]).filter((person) => !authors.has(person));
}

/** Everyone who wrote, translated, asked or answered, and in which roles; checking and drawing is not writing. */
export function writersOf({ credits, speakers = [] }: Pick<Article, 'credits' | 'speakers'>): readonly Credit[] {
  const writing: ReadonlySet<CreditRole> = new Set(['author', 'translator', 'interviewer', 'speaker']);
  const asked = speakers
    .filter((contributor) => !credits.some((credit) => credit.contributor === contributor && credit.role === 'speaker'))
    .map((contributor): Credit => ({ contributor, role: 'speaker' }));
  return [...credits.filter(({ role }) => writing.has(role)), ...asked];
}

/** Who made the article, by role in the order of its credits; speakers last. */
export function creditsByRole({
  credits,
  speakers = [],
}: Pick<Article, 'credits' | 'speakers'>): readonly (readonly [CreditRole, readonly Contributor[]])[] {
  const all = [...credits, ...speakers.map((contributor): Credit => ({ contributor, role: 'speaker' }))];
  return [...groupBy(all, ({ role }) => role)].map(([role, found]) => [
    role,
    unique(found.map(({ contributor }) => contributor)),
  ]);
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
