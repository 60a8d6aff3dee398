import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Declaration } from '../benchmark.ts';
import { isStale } from '../records/freshness.ts';
import type { FigureFacts } from './facts.ts';
import { recordText } from './record-text.ts';

/** What stands below the chart: what the table shows and cannot show, and where its numbers come from. */
export function renderNotes(facts: FigureFacts): Element {
  const { module, words, say } = facts;
  const { shows, cannotShow, published } = module.declaration;
  const notes: Element[] = [
    ...(shows === undefined ? [] : [note(words.shows, [say(shows)])]),
    ...(cannotShow === undefined ? [] : [note(words.cannotShow, [say(cannotShow)])]),
    ...(published === 'none' ? [] : [note(words.source, sourceOf(published, facts))]),
    ...recordNotes(facts),
  ];
  return h('dl', { className: ['bench-notes', 'bench-extra'] }, notes);
}

const note = (name: string, said: readonly (ElementContent | string)[], className?: string) =>
  h('div', className === undefined ? {} : { className: [className] }, [h('dt', name), h('dd', [...said])]);

function sourceOf(
  { source, url, date, hardware }: Exclude<Declaration['published'], 'none'>,
  { say, words }: FigureFacts,
): (ElementContent | string)[] {
  const name = say(source);
  const rest = [date, hardware === undefined ? undefined : say(hardware)].filter((it) => it !== undefined);
  const link =
    url === undefined || !URL.canParse(url) ? name : h('a', { href: new URL(url).href, rel: ['noopener'] }, name);
  return [link, rest.length === 0 ? '' : `${words.clause}${rest.join(words.clause)}`];
}

function recordNotes({ records, module, lang, words }: FigureFacts): Element[] {
  if (records.length === 0) return [note(words.record, [words.noRecord], 'bench-record')];
  return records.map((record) => {
    const { day, machine, method } = recordText(record, lang, words);
    const stale = isStale(record, module.digest) ? [h('strong', { className: ['bench-stale'] }, words.stale), ' '] : [];
    const said = [...stale, `${day}${words.clause}${machine}${words.clause}${method}${words.stop}`];
    return note(words.record, said, 'bench-record');
  });
}
