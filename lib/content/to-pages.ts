import { compareText } from '../compare-text.ts';
import type { Announcement, Edition, Page } from '../magazine.ts';
import { type Assembly, toAddress, toText, toTexts } from './assembly.ts';
import { circlesAmong } from './circles.ts';
import { valuesOf } from './documents.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };

const marked = (draft: boolean | undefined) => (draft === true ? { draft } : {});

/** Announcements by slug, by start day, newest first. */
export function toAnnouncements(assembly: Assembly): ReadonlyMap<string, Announcement> {
  const { groups, defaultLanguage, unpublished, report } = assembly;
  const all = new Map<string, Open<Announcement>>();
  for (const group of groups.announcement) {
    const { title, start, end, place, link, draft } = valuesOf(group.original);
    if (end < start)
      report(group.original, 'date', ['end'], `Unexpected \`end\` \`${end}\`, expected a day from \`${start}\` on`);
    all.set(group.key, {
      slug: group.key,
      title: toText(title, defaultLanguage),
      start,
      end,
      place: toText(place, defaultLanguage),
      ...(link === undefined ? {} : { link: toAddress(link) }),
      ...marked(draft),
      texts: toTexts(group, defaultLanguage),
    });
  }
  for (const { key, original } of groups.announcement) {
    const { partOf } = valuesOf(original);
    const announcement = all.get(key);
    if (partOf === undefined || announcement === undefined) continue;
    const whole = all.get(partOf);
    if (whole !== undefined && whole !== announcement && (unpublished || whole.draft !== true))
      announcement.partOf = whole;
  }
  reportCircles(assembly, all);
  const kept = [...all.values()].filter(({ draft }) => unpublished || draft !== true);
  kept.sort((a, b) => compareText(b.start, a.start) || compareText(a.slug, b.slug));
  return new Map(kept.map((it) => [it.slug, it]));
}

function reportCircles({ groups, report }: Assembly, announcements: ReadonlyMap<string, Announcement>) {
  for (const { first, way } of circlesAmong(announcements, ({ partOf }) => (partOf ? [partOf] : []))) {
    const original = groups.announcement.find(({ key }) => key === first.slug)?.original;
    if (original === undefined) continue;
    const reason = `Unexpected circle ${way}, expected \`partOf\` to end`;
    report(original, 'circular-announcements', ['partOf'], reason);
  }
}

/** Special editions by slug, in their order. */
export function toEditions({ groups, defaultLanguage, unpublished }: Assembly): ReadonlyMap<string, Edition> {
  const editions = groups.edition.map((group): Edition => {
    const { title, order, blurb, draft } = valuesOf(group.original);
    return {
      slug: group.key,
      title: toText(title, defaultLanguage),
      order,
      blurb: toText(blurb, defaultLanguage),
      ...marked(draft),
      texts: toTexts(group, defaultLanguage),
    };
  });
  return new Map(inOrder(editions, unpublished).map((it) => [it.slug, it]));
}

/** Pages in their order. */
export function toPages({ groups, defaultLanguage, unpublished }: Assembly): readonly Page[] {
  const pages = groups.page.map((group): Page => {
    const { title, order, draft } = valuesOf(group.original);
    return {
      slug: group.key,
      title: toText(title, defaultLanguage),
      order,
      ...marked(draft),
      texts: toTexts(group, defaultLanguage),
    };
  });
  return inOrder(pages, unpublished);
}

const inOrder = <T extends { slug: string; order: number; draft?: boolean }>(
  things: readonly T[],
  unpublished: boolean,
) =>
  things
    .filter(({ draft }) => unpublished || draft !== true)
    .sort((a, b) => a.order - b.order || compareText(a.slug, b.slug));
