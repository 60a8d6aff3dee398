import type { VFileMessage } from 'vfile-message';
import { reservedSlugs } from '../../paths.ts';
import { toProblem } from '../../problem.ts';
import { keyOf, type Place } from '../place.ts';

interface Placed extends Place {
  readonly file: string;
}

/** ASCII kebab-case: small letters and digits, hyphens between them. */
export const isSlug = (slug: string) => /^[a-z\d]+(?:-[a-z\d]+)*$/u.test(slug);

/** File systems and addresses have limits, and readers too. */
const maxLength = 100;

/** Why this cannot be the slug of a new thing, or nothing. */
export function slugProblem({
  kind,
  slug,
}: Pick<Place, 'kind' | 'slug'>): { rule: string; reason: string } | undefined {
  if (!isSlug(slug)) {
    return { rule: 'slug', reason: `Unexpected slug \`${slug}\`, expected small letters a–z, digits and hyphens` };
  }
  if (slug.length > maxLength) {
    return {
      rule: 'slug',
      reason: `Unexpected slug of ${slug.length} characters, expected at most ${maxLength}`,
    };
  }
  const reserved: readonly string[] = reservedSlugs;
  if (kind === 'page' && reserved.includes(slug)) {
    return {
      rule: 'reserved-slug',
      reason: `Unexpected slug \`${slug}\`, expected one that is no address of the site's own`,
    };
  }
  return undefined;
}

/** Names of files and folders that cannot be addresses, and those that would be the same address. */
export function checkSlugs(places: readonly Placed[]): VFileMessage[] {
  const problems: VFileMessage[] = [];
  const seen = new Map<string, string>();
  for (const place of places) {
    const { file, kind, lang, issue } = place;
    if (kind === 'magazine') continue;
    const found = slugProblem(place);
    if (found !== undefined && lang === undefined) problems.push(toProblem(file, found.rule, found.reason));
    if (issue !== undefined && lang === undefined && !isSlug(issue)) {
      problems.push(
        toProblem(file, 'slug', `Unexpected issue \`${issue}\`, expected small letters a–z, digits and hyphens`),
      );
    }
    const key = `${kind}:${keyOf(place)}:${lang ?? ''}`.normalize('NFC').toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, file);
    else
      problems.push(
        toProblem(file, 'duplicate-slug', `Unexpected \`${file}\`, expected a name other than that of \`${first}\``),
      );
  }
  return problems;
}
