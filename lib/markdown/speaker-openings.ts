import type { Element } from 'hast';
import type { Speaker } from './context.ts';

/** By name, the longest first, so that one name may begin with another. */
export type Openings = readonly { readonly name: string; readonly speaker: Speaker }[];

export function openingsOf(speakers: readonly Speaker[]): Openings {
  return speakers
    .flatMap((speaker) => speaker.names.map((name) => ({ name: name.normalize('NFC'), speaker })))
    .sort((a, b) => b.name.length - a.name.length);
}

/** `：`, or `:` before a space; without a space it could be a time or an address. */
const colon = /^\s*(?:：\s*|:(?:\s+|$))/u;

/** Takes the speaker's name off a paragraph, be it plain or bold. */
export function takeSpeaker(paragraph: Element, openings: Openings): Speaker | undefined {
  if (paragraph.tagName !== 'p') return undefined;
  const [first, second] = paragraph.children;
  if (first?.type === 'text') {
    const start = first.value.trimStart();
    for (const { name, speaker } of openings) {
      if (!start.startsWith(name) || !colon.test(start.slice(name.length))) continue;
      first.value = start.slice(name.length).replace(colon, '');
      return speaker;
    }
  } else if (first?.type === 'element' && first.tagName === 'strong') {
    const [only] = first.children;
    if (first.children.length !== 1 || only?.type !== 'text') return undefined;
    const behind = second?.type === 'text' ? second.value : '';
    for (const { name, speaker } of openings) {
      if (!only.value.startsWith(name)) continue;
      const inside = only.value.slice(name.length);
      if (inside.trim() === '' ? !colon.test(behind) : !/^\s*[：:]\s*$/u.test(inside)) continue;
      paragraph.children.shift();
      if (second?.type === 'text')
        second.value = (inside.trim() === '' ? behind.replace(colon, '') : behind).trimStart();
      return speaker;
    }
  }
  return undefined;
}
