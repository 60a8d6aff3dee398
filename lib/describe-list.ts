import { wordsIn } from './words.ts';

/** What a page that lists things says of itself to search engines: its title and as many names as fit into 160 characters. */
export function describeList(title: string, names: Iterable<string>, lang: string): string {
  const { comma } = wordsIn(lang);
  let description = title;
  let mark = ' · ';
  for (const name of names) {
    if (mark === comma && description.length + comma.length + name.length > 160) break;
    description += mark + name;
    mark = comma;
  }
  return description;
}
