import type { Body } from '../lib/body.ts';
import type { Contributor, Lang, Magazine } from '../lib/magazine.ts';
import { sayIn } from '../lib/text.ts';
import { wordsIn } from '../lib/words.ts';
import { Scroll } from './scroll.tsx';

interface Props {
  readonly speakers: readonly Contributor[];
  readonly body: Body;
  readonly lang: Lang;
  readonly magazine: Magazine;
}

/** A round table at a glance: a row a question, a column a speaker, each cell leading to what that person said. */
export function QuestionMatrix({ speakers, body, lang, magazine }: Props) {
  const words = wordsIn(lang);
  const questions = body.sections.filter(({ id }) => body.turns.some((turn) => turn.section === id));
  const say = sayIn(magazine, lang);
  return (
    <div className="matrix">
      <Scroll labelledBy="by-question">
        <table>
          <caption id="by-question">{words.byQuestion}</caption>
          <thead>
            <tr>
              <th scope="col">{words.question}</th>
              {speakers.map((speaker) => (
                <th key={speaker.slug} scope="col">
                  {say(speaker.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {questions.map((question) => (
              <tr key={question.id}>
                <th scope="row">
                  <a href={`#${question.id}`}>{question.title}</a>
                </th>
                {speakers.map((speaker) => (
                  <td key={speaker.slug}>
                    {body.turns
                      .filter((turn) => turn.section === question.id && turn.speaker === speaker.slug)
                      .map((turn) => (
                        <a key={turn.id} href={`#${turn.id}`}>
                          <span className="unseen">{words.answerOf(say(speaker.name), question.title)}</span>
                        </a>
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}
