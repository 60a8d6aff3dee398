import type { VFileMessage } from 'vfile-message';
import type { Path } from '../../problem.ts';
import { type Document, problemAt } from '../documents.ts';

/** Languages of the magazine that the interface does not speak, and a default language that is none of them. */
export function checkLanguages(settings: Document, spoken: readonly string[]): VFileMessage[] {
  const { languages, defaultLanguage } = settings.values;
  if (!Array.isArray(languages)) return [];
  const problems: VFileMessage[] = [];
  const report = (path: Path, reason: string) => problems.push(problemAt(settings, 'language', path, reason));
  for (const [index, lang] of languages.entries()) {
    const unexpected = `Unexpected \`languages[${index}]\` \`${lang}\``;
    if (languages.indexOf(lang) !== index) report(['languages', index], `${unexpected}, expected each language once`);
    else if (!spoken.includes(lang)) {
      const expected = spoken.map((it) => `\`${it}\``).join(', ');
      report(['languages', index], `${unexpected}, expected a language with interface words: ${expected}`);
    }
  }
  if (languages.length === 0) {
    report(['languages'], 'Unexpected empty `languages`, expected at least one');
  } else if (typeof defaultLanguage === 'string' && !languages.includes(defaultLanguage)) {
    const reason = `Unexpected \`defaultLanguage\` \`${defaultLanguage}\`, expected one of \`languages\``;
    report(['defaultLanguage'], reason);
  }
  return problems;
}
