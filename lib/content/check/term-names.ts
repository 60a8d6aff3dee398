import type { VFileMessage } from 'vfile-message';
import type { Magazine } from '../../magazine.ts';
import { toProblem } from '../../problem.ts';
import { topicTerms } from '../../terms.ts';
import type { Document } from '../documents.ts';

/** Two topics that one word would lead to. */
export function checkTermNames(magazine: Magazine, documents: ReadonlyMap<string, Document>): VFileMessage[] {
  const problems: VFileMessage[] = [];
  for (const lang of magazine.languages) {
    const owners = new Map<string, string>();
    for (const { slug, labels } of topicTerms(magazine, lang)) {
      for (const [index, label] of labels.entries()) {
        const word = label.toLowerCase();
        const owner = owners.get(word) ?? slug;
        owners.set(word, owner);
        if (owner === slug) continue;
        const file = `topics/${slug}.md`;
        const path = index === 0 ? ['label'] : ['aliases'];
        const reason = `Unexpected name \`${label}\` in \`${lang}\`, expected one that \`${owner}\` does not have`;
        problems.push(toProblem(file, 'duplicate-name', reason, { place: documents.get(file)?.locate?.(path) }));
      }
    }
  }
  return unique(problems);
}

/** A label without translation is the same in every language, and so is its problem. */
const unique = (problems: readonly VFileMessage[]) => [
  ...new Map(problems.map((it) => [`${it.file} ${it.reason.replace(/ in `[^`]*`/u, '')}`, it])).values(),
];
