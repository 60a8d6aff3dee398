import type { Lang } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';

/** Marks what is not published; only `npm run dev` shows such things. */
export function DraftMark({ draft = false, lang }: { draft?: boolean | undefined; lang: Lang }) {
  return draft ? <strong className="draft">{wordsIn(lang).draft}</strong> : null;
}
