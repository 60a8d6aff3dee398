import { benchFilesIn } from '../bench-link.ts';
import type { LoadedModule } from '../benchmark/benchmark.ts';
import { folderOfFile, nameOfFile } from '../file-names.ts';
import { groupBy } from '../group-by.ts';
import type { Article, ArticleText, Benchmark, Credit, Issue, Lang, Reference } from '../magazine.ts';
import { type Assembly, thingsNamed, toAddress, toSource } from './assembly.ts';
import { type Document, translatedValuesOf, valuesOf } from './documents.ts';
import type { Group } from './groups.ts';
import type { TranslatedValues } from './schema.ts';
import type { Things } from './to-issues.ts';

interface ArticleParts {
  readonly group: Group<'article'>;
  readonly issue: Issue;
  readonly things: Things;
}

/** An article of the issue; `draft` when it, or its issue, is not published. */
export function toArticle(assembly: Assembly, { group, issue, things }: ArticleParts): Article {
  const { isPublished, figures, modules } = assembly;
  const { original } = group;
  const values = valuesOf(original);
  const { kind = 'article', column, date, updated, position } = values;
  reportNeeds(assembly, group);
  const ofColumn = column === undefined ? undefined : things.columns.get(column);
  const speakers = thingsNamed(things.contributors, values.speakers);
  reportNamesakes(assembly, group, things);
  const folder = folderOfFile(original.file);
  let benchmarks: readonly Benchmark[] | undefined;
  const article: Article = {
    id: values.id ?? original.slug,
    slug: original.slug,
    issue,
    kind,
    ...(ofColumn === undefined ? {} : { column: ofColumn }),
    credits: values.credits.flatMap(({ contributor, role }): Credit[] => {
      const person = things.contributors.get(contributor);
      return person === undefined ? [] : [{ contributor: person, role }];
    }),
    date,
    ...(updated === undefined ? {} : { updated }),
    topics: thingsNamed(things.topics, values.topics),
    ...(position === undefined ? {} : { position }),
    aliases: values.aliases ?? [],
    notopic: values.notopic ?? [],
    ...(speakers.length === 0 ? {} : { speakers }),
    draft: issue.draft || !isPublished(values),
    texts: toArticleTexts(assembly, group),
    get figures() {
      // Read when asked for: ten thousand articles have more pictures than one process shows.
      return figures(folder);
    },
    get benchmarks() {
      benchmarks ??= toBenchmarks(article, modules(folder));
      return benchmarks;
    },
  };
  return article;
}

/** In the order of the first text that has them; a module that no text links is none. */
function toBenchmarks(article: Article, modules: readonly LoadedModule[]): readonly Benchmark[] {
  if (modules.length === 0) return [];
  const byName = new Map(modules.map((module) => [nameOfFile(module.file), module]));
  const links = Object.entries(article.texts).flatMap(([lang, text]) =>
    benchFilesIn(text?.source.markdown ?? '').map((name) => ({ lang, name })),
  );
  return [...groupBy(links, ({ name }) => name)].flatMap(([name, found]) => {
    const module = byName.get(name);
    const languages = found.map(({ lang }) => lang);
    return module === undefined ? [] : [{ id: module.declaration.id, article, module, languages }];
  });
}

function reportNeeds({ report, requireField }: Assembly, { original }: Group<'article'>) {
  const { kind = 'article', column, credits, topics, date, updated, speakers, draft } = valuesOf(original);
  if (credits.length === 0) {
    report(original, 'empty-field', ['credits'], 'Unexpected empty `credits`, expected at least one');
  }
  if (kind === 'letter' && column !== undefined) {
    report(
      original,
      'column',
      ['column'],
      `Unexpected \`column\` \`${column}\`, expected none: a letter has no column`,
    );
  }
  if (kind !== 'letter') {
    if (column === undefined) requireField(original, 'column', `the slug of a column: only a letter has none`);
    if (topics === undefined) requireField(original, 'topics', `a list of topics: only a letter may have none`);
    // A draft may be written before its topics are.
    else if (topics.length === 0 && draft !== true) {
      report(original, 'empty-field', ['topics'], 'Unexpected empty `topics`, expected at least one');
    }
  }
  if (updated !== undefined && updated < date) {
    report(original, 'date', ['updated'], `Unexpected \`updated\` \`${updated}\`, expected a day from \`${date}\` on`);
  }
  const hasTurns = kind === 'interview' || kind === 'roundtable';
  if (speakers !== undefined && !hasTurns) {
    report(
      original,
      'speakers',
      ['speakers'],
      `Unexpected \`speakers\`, expected them in an interview or a round table only`,
    );
  } else if (hasTurns && (speakers ?? []).length === 0) {
    requireField(original, 'speakers', `a list of contributors, since this is an ${kind}`.replace('an r', 'a r'));
  }
}

/** A turn begins with its speaker's name, so that two speakers of one name could not be told apart. */
function reportNamesakes({ report }: Assembly, { original }: Group<'article'>, { contributors }: Things) {
  const owners = new Map<string, string>();
  for (const [index, slug] of (valuesOf(original).speakers ?? []).entries()) {
    for (const name of new Set(Object.values(contributors.get(slug)?.name ?? {}))) {
      const owner = owners.get(name);
      if (owner !== undefined && owner !== slug) {
        const reason = `Unexpected \`speakers[${index}]\` \`${slug}\`, expected another name than \`${name}\`, which \`${owner}\` has`;
        report(original, 'speakers', ['speakers', index], reason);
        break;
      }
      owners.set(name, slug);
    }
  }
}

function toArticleTexts({ defaultLanguage, unpublished }: Assembly, { original, translations }: Group<'article'>) {
  const texts: Record<Lang, ArticleText> = {};
  const add = (document: Document, values: TranslatedValues<'article'>) => {
    const source = toSource(document, defaultLanguage);
    if (source === undefined || document.body?.empty !== false) return;
    const { title, deck, takeaways = [], sources = [], shareTitle, draft } = values;
    texts[source.lang] = {
      lang: source.lang,
      title,
      deck,
      takeaways,
      sources: sources.map((it) =>
        it.url === undefined ? it : { ...it, url: toAddress(it.url) },
      ) satisfies Reference[],
      ...(shareTitle === undefined ? {} : { shareTitle }),
      ...(draft === true ? { draft } : {}),
      source,
    };
  };
  add(original, valuesOf(original));
  for (const document of translations) {
    const values = translatedValuesOf(document);
    if (unpublished || values.draft !== true) add(document, values);
  }
  return texts;
}
