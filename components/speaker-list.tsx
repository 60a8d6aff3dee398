import type { Turn } from '../lib/body.ts';
import type { Contributor, Lang, Magazine } from '../lib/magazine.ts';
import { wordsIn } from '../lib/words.ts';
import { Said } from './said.tsx';

interface Props {
  readonly speakers: readonly Contributor[];
  readonly turns: readonly Turn[];
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** Who speaks, each with links to their turns. */
export function SpeakerList({ speakers, turns, lang, magazine }: Props) {
  const words = wordsIn(lang);
  return (
    <section className="speakers-part" aria-labelledby="speakers">
      <h2 className="label-head" id="speakers">
        {words.speakers}
      </h2>
      <ul className="speakers">
        {speakers.map((speaker) => {
          const own = turns.filter((turn) => turn.speaker === speaker.slug);
          const first = own[0];
          const name = <Said text={speaker.name} lang={lang} magazine={magazine} />;
          return (
            <li key={speaker.slug}>
              <strong>{first ? <a href={`#${first.id}`}>{name}</a> : name}</strong>
              {speaker.affiliation && (
                <span className="quiet">
                  <Said text={speaker.affiliation} lang={lang} magazine={magazine} />
                </span>
              )}{' '}
              <span className="tiny">{words.turns(own.length)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
