import type { Lang } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';

/** What to remember of the article, before it begins. */
export function Takeaways({ takeaways, lang }: { takeaways: readonly string[]; lang: Lang }) {
  if (takeaways.length === 0) return null;
  return (
    <section className="takeaways" aria-labelledby="takeaways">
      <h2 className="label-head" id="takeaways">
        {wordsIn(lang).takeaways}
      </h2>
      <ol className="points">
        {takeaways.map((it) => (
          <li key={it}>
            <p>{it}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
