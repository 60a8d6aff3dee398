import { type FeedFormat, feedPath } from '../lib/paths.ts';

const formats: readonly (readonly [FeedFormat, string])[] = [
  ['rss', 'RSS'],
  ['atom', 'Atom'],
  ['json', 'JSON Feed'],
];

/** The feeds of the page at `path`. */
export function FeedLinks({ path }: { path: string }) {
  return (
    <ul className="inline-list tiny">
      {formats.map(([format, label]) => (
        <li key={format}>
          <a href={feedPath(path, format)}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
