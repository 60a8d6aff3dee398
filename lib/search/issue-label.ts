import type { Issue, Lang, Magazine } from '../magazine.ts';
import { sayIn } from '../text.ts';

/** An issue's title; where another issue has the same, with its number, so that readers can tell them apart. */
export function issueLabel(magazine: Magazine, issue: Issue, lang: Lang): string {
  const say = sayIn(magazine, lang);
  const title = say(issue.title);
  const isOnlyOne = magazine.issues.every(({ id, title: other }) => id === issue.id || say(other) !== title);
  return isOnlyOne ? title : `${title} (${issue.number})`;
}
