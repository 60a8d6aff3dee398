import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { defineDocumentType, type FieldDef, makeSource } from 'contentlayer2/source-files';
import { documentType } from './lib/content/documents.ts';
import type { Field, Fields } from './lib/content/field.ts';
import { forgetOtherDocuments } from './lib/content/forget-documents.ts';
import { kinds, schema, translatedFields } from './lib/content/schema.ts';
import { contentFolder } from './lib/files.ts';

/**
 * Contentlayer reads front matter with gray-matter, which runs what stands between `---js` and `---` as a program.
 * The check refuses such a file, but in development contentlayer may see it first.
 */
const engines = createRequire(import.meta.url)('gray-matter/lib/engines.js') as Record<string, unknown>;
delete engines.javascript;

/**
 * Contentlayer does one job: files to documents with front matter. `npm run check`, which runs first, knows more
 * (positions, values of enums, nested fields), so values with a shape of their own pass here as JSON.
 */
function toContentlayer(field: Field): FieldDef {
  const required = field.required === true;
  switch (field.type) {
    case 'number':
    case 'boolean':
      return { type: field.type, required };
    case 'enum':
      return { type: 'enum', options: field.options, required };
    case 'list':
      return { type: 'list', of: { type: 'json' }, required };
    case 'text':
    case 'byLang':
    case 'record':
      return { type: 'json', required };
    default:
      return { type: 'string', required };
  }
}

const toFields = (fields: Fields): Record<string, FieldDef> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, toContentlayer(field)]));

/** Contentlayer takes the first pattern that matches, and `*` matches a dot: translations come first. */
const documentTypes = [
  ...kinds.flatMap((kind) => {
    const declared = schema[kind];
    if (!('translations' in declared)) return [];
    return [
      defineDocumentType(() => ({
        name: documentType(kind, true),
        filePathPattern: declared.translations,
        contentType: 'markdown',
        fields: toFields(translatedFields(kind)),
      })),
    ];
  }),
  ...kinds.map((kind) =>
    defineDocumentType(() => ({
      name: documentType(kind, false),
      filePathPattern: schema[kind].pattern,
      contentType: schema[kind].body === 'none' ? 'data' : 'markdown',
      fields: toFields(schema[kind].fields),
    })),
  ),
];

const frontMatter = /^\uFEFF?---[^\n]*\n(?:[^\n]*\n)*?---[^\n]*(?:\n|$)/;

const content = resolve(contentFolder());
forgetOtherDocuments('.contentlayer', content);

export default makeSource({
  contentDirPath: content,
  // Figures, benches and recorded runs lie beside articles; they are no documents.
  contentDirExclude: ['**/*.results/**', '**/*.{ts,svg,png,jpg,jpeg,webp,avif,gif}', '**/node_modules/**'],
  documentTypes,
  fieldOptions: { typeFieldName: 'documentType' },
  onUnknownDocuments: 'fail',
  onMissingOrIncompatibleData: 'fail',
  onExtraFieldData: 'fail',
  disableImportAliasWarning: true,
  // Bodies are rendered once, by our own pipeline. Contentlayer's Markdown step only tells how many lines the front
  // matter takes, which the body alone no longer shows.
  markdown: (builder) => {
    builder.parser = () => ({ type: 'root', children: [] });
    builder.compiler = (_tree, file) => String((frontMatter.exec(String(file))?.[0] ?? '').split('\n').length);
  },
});
