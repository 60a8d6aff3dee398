import type { Article, Issue, Lang, Magazine } from '../lib/magazine.ts';
import { issuePath } from '../lib/paths.ts';
import { ArticleList } from './article-list.tsx';
import { Ledger } from './ledger.tsx';
import { Said } from './said.tsx';

const IssueNote = ({ issue, magazine, lang }: { issue: Issue; magazine: Magazine; lang: Lang }) => (
  <p className="byline">
    <a href={issuePath(issue, lang)}>
      <Said text={issue.title} lang={lang} magazine={magazine} />
    </a>
  </p>
);

interface Props {
  readonly label: string;
  readonly articles: readonly Article[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** Articles of several issues, each with the issue in which it stands. */
export function ArticlesAcrossIssues({ label, articles, ...said }: Props) {
  if (articles.length === 0) return null;
  return (
    <Ledger label={label}>
      <ArticleList
        entries={articles.map((article) => ({ article, note: <IssueNote issue={article.issue} {...said} /> }))}
        {...said}
      />
    </Ledger>
  );
}
