import type { VFileMessage } from 'vfile-message';
import type { Article, Magazine } from '../../magazine.ts';
import { type Path, toProblem } from '../../problem.ts';
import type { Document } from '../documents.ts';
import { isSlug } from './slugs.ts';

/** Former addresses and identities of articles that two of them claim, or that cannot be addresses. */
export function checkAddresses(magazine: Magazine, documents: ReadonlyMap<string, Document>): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const articles = magazine.issues.flatMap((issue) => issue.articles);
  const addresses = new Map(articles.map((article) => [addressOf(article), article]));
  const ids = new Map<string, Article>();
  for (const article of articles) {
    const document = documents.get(fileOf(article));
    const report = (rule: string, path: Path, reason: string) =>
      problems.push(toProblem(fileOf(article), rule, reason, { place: document?.locate?.(path) }));
    const id = `${article.issue.id}/${article.id}`;
    const owner = ids.get(id);
    if (!isSlug(article.id) && article.id !== article.slug) {
      report('slug', ['id'], `Unexpected \`id\` \`${article.id}\`, expected small letters a–z, digits and hyphens`);
    } else if (owner !== undefined) {
      const reason = `Unexpected \`id\` \`${article.id}\`, expected another than that of \`${addressOf(owner)}\``;
      report('duplicate-id', ['id'], reason);
    } else ids.set(id, article);
    for (const [index, alias] of article.aliases.entries()) {
      const address = alias.includes('/') ? alias : `${article.issue.id}/${alias}`;
      const unexpected = `Unexpected \`aliases[${index}]\` \`${alias}\``;
      const claimed = addresses.get(address);
      const parts = address.split('/');
      if (parts.length !== 2 || !parts.every(isSlug)) {
        report(
          'alias',
          ['aliases', index],
          `${unexpected}, expected a former slug, or issue and slug such as \`2017-10/kafka\``,
        );
      } else if (claimed === article) {
        report('alias', ['aliases', index], `${unexpected}, expected an address that the article has no more`);
      } else if (claimed !== undefined) {
        report(
          'alias',
          ['aliases', index],
          `${unexpected}, expected an address that \`${addressOf(claimed)}\` does not have`,
        );
      } else addresses.set(address, article);
    }
  }
  return problems;
}

const addressOf = ({ issue, slug }: Article) => `${issue.id}/${slug}`;

const fileOf = (article: Article) => `issues/${addressOf(article)}/index.md`;
