import type { Body } from '../lib/body.ts';
import type { Edition, Lang, Magazine } from '../lib/magazine.ts';
import { BodyText } from './body-text.tsx';
import { DraftMark } from './draft-mark.tsx';
import { Said } from './said.tsx';

interface Props {
  readonly edition: Edition;
  /** Its place in the list. */
  readonly number: number;
  readonly body: Body | undefined;
  readonly magazine: Magazine;
  readonly lang: Lang;
}

/** A special edition whole. */
export function EditionEntry({ edition, number, body, magazine, lang }: Props) {
  const said = { lang, magazine };
  return (
    <article className="ledger" id={edition.slug}>
      <p className="label">{number}</p>
      <div>
        <h2>
          <Said text={edition.title} {...said} /> <DraftMark draft={edition.draft} lang={lang} />
        </h2>
        <p className="deck quiet">
          <Said text={edition.blurb} {...said} />
        </p>
        {body && <BodyText body={body} lang={lang} />}
      </div>
    </article>
  );
}
