import { compareText } from '../compare-text.ts';
import type { Column, Contributor, Topic } from '../magazine.ts';
import { type Assembly, thingsNamed, toLinks, toListByLang, toText, toTexts } from './assembly.ts';
import { circlesAmong } from './circles.ts';
import { valuesOf } from './documents.ts';

/** Columns by slug, in the magazine's order. */
export function toColumns({ groups, defaultLanguage }: Assembly): ReadonlyMap<string, Column> {
  const columns = groups.column.map(({ key, original }): Column => {
    const { label, description, order } = valuesOf(original);
    return {
      slug: key,
      label: toText(label, defaultLanguage),
      description: toText(description, defaultLanguage),
      order,
    };
  });
  columns.sort((a, b) => a.order - b.order || compareText(a.slug, b.slug));
  return new Map(columns.map((column) => [column.slug, column]));
}

/** Contributors by slug. */
export function toContributors({ groups, defaultLanguage }: Assembly): ReadonlyMap<string, Contributor> {
  return new Map(
    groups.contributor.map((group) => {
      const { name, sortKey, affiliation, links, collective } = valuesOf(group.original);
      const contributor: Contributor = {
        slug: group.key,
        name: toText(name, defaultLanguage),
        sortKey: sortKey === undefined ? {} : toText(sortKey, defaultLanguage),
        ...(affiliation === undefined ? {} : { affiliation: toText(affiliation, defaultLanguage) }),
        links: toLinks(links, defaultLanguage),
        collective: collective === true,
        texts: toTexts(group, defaultLanguage),
      };
      return [group.key, contributor];
    }),
  );
}

interface OpenTopic extends Topic {
  readonly broader: Topic[];
  readonly narrower: Topic[];
  readonly related: Topic[];
}

/** Topics by slug: `narrower` mirrors `broader`, and `related` holds in both directions. */
export function toTopics(assembly: Assembly): ReadonlyMap<string, Topic> {
  const { groups, defaultLanguage } = assembly;
  const topics = new Map<string, OpenTopic>(
    groups.topic.map((group) => {
      const { label, aliases, sortKey } = valuesOf(group.original);
      const topic: OpenTopic = {
        slug: group.key,
        label: toText(label, defaultLanguage),
        aliases: toListByLang(aliases, defaultLanguage),
        broader: [],
        narrower: [],
        related: [],
        sortKey: sortKey === undefined ? {} : toText(sortKey, defaultLanguage),
        texts: toTexts(group, defaultLanguage),
      };
      return [group.key, topic];
    }),
  );
  for (const { key, original } of groups.topic) {
    const topic = topics.get(key);
    if (topic === undefined) continue;
    const { broader, related } = valuesOf(original);
    const others = (names: readonly string[] | undefined) => thingsNamed(topics, names).filter((it) => it !== topic);
    for (const wider of others(broader)) {
      topic.broader.push(wider);
      wider.narrower.push(topic);
    }
    for (const other of others(related)) {
      if (!topic.related.includes(other)) topic.related.push(other);
      if (!other.related.includes(topic)) other.related.push(topic);
    }
  }
  reportCircles(assembly, topics);
  return topics;
}

function reportCircles({ groups, report }: Assembly, topics: ReadonlyMap<string, Topic>) {
  for (const { first, second, way } of circlesAmong(topics, ({ broader }) => broader)) {
    const original = groups.topic.find(({ key }) => key === first.slug)?.original;
    if (original === undefined) continue;
    const index = (valuesOf(original).broader ?? []).indexOf(second.slug);
    report(original, 'circular-topics', ['broader', index], `Unexpected circle ${way}, expected broader topics to end`);
  }
}
