import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';

/**
 * Algolia's OpenAPI schemas, read where they lie beside the project: they are licensed otherwise than we are.
 */

const file = fileURLToPath(new URL('../../shared/fixtures/algolia/search.yml', import.meta.url));

/** Whether the schemas are there; tests that need them are skipped by name where they are not. */
export const hasAlgoliaSchemas = existsSync(file);

type Schema = Record<string, unknown>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const read = (): Schema => parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 }) as Schema;

function at(root: Schema, path: readonly string[]): Schema {
  const found = path.reduce<unknown>((node, key) => (isSchema(node) ? node[key] : undefined), root);
  if (!isSchema(found)) throw new Error(`Algolia's schemas have no ${path.join('/')}`);
  return found;
}

const follow = (root: Schema, schema: Schema): Schema =>
  typeof schema.$ref === 'string' ? at(root, schema.$ref.slice(2).split('/')) : schema;

/** A schema of several that allow no other properties allows those of all: no validator reads it so by itself. */
function merge(root: Schema, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => merge(root, item));
  if (!isSchema(value)) return value;
  const { allOf, ...rest } = value;
  // Algolia's alternatives do not exclude each other: a full answer is also one of those with fewer fields.
  const nameOf = (key: string) => (key === 'oneOf' ? 'anyOf' : key);
  if (!Array.isArray(allOf))
    return Object.fromEntries(Object.entries(value).map(([key, it]) => [nameOf(key), merge(root, it)]));
  const parts = allOf.map((part) => merge(root, follow(root, part as Schema)) as Schema);
  return {
    ...rest,
    type: 'object',
    properties: Object.assign({}, ...parts.map((part) => part.properties ?? {})),
    required: parts.flatMap((part) => (part.required as string[] | undefined) ?? []),
    additionalProperties: parts.every((part) => part.additionalProperties === false) ? false : undefined,
  };
}

function bodySchemas(root: Schema): Map<string, unknown> {
  const schemas = new Map<string, unknown>();
  for (const path of Object.values(at(root, ['paths'])))
    for (const operation of Object.values(path as Schema))
      if (isSchema(operation) && isSchema(operation.requestBody)) {
        const schema = at(operation, ['requestBody', 'content', 'application/json']).schema;
        schemas.set(String(operation.operationId), merge(root, follow(root, schema as Schema)));
      }
  return schemas;
}

/** What an operation answers when all is well. */
function answerSchemas(root: Schema): Map<string, unknown> {
  const schemas = new Map<string, unknown>();
  for (const path of Object.values(at(root, ['paths'])))
    for (const operation of Object.values(path as Schema))
      if (isSchema(operation) && isSchema(operation.responses) && isSchema(operation.responses[200])) {
        const answer = follow(root, operation.responses[200]);
        if (!isSchema(answer.content)) continue;
        const { schema } = at(answer, ['content', 'application/json']);
        schemas.set(String(operation.operationId), merge(root, follow(root, schema as Schema)));
      }
  return schemas;
}

/** A function that says what is wrong with the body of a request, by the name of its operation. */
export const algoliaBodyProblems = () => problemsBy(bodySchemas);

/** A function that says what is wrong with the answer to a request, by the name of its operation. */
export const algoliaAnswerProblems = () => problemsBy(answerSchemas);

/** The fields that an answer to a search, for hits or for values of a facet, may have. */
export function algoliaAnswerFields(): string[] {
  const schemas = at(read(), ['components', 'schemas']);
  const parts = ['baseSearchResponse', 'SearchPagination', 'searchHits', 'searchForFacetValuesResponse'];
  return parts.flatMap((part) => Object.keys(at(schemas, [part, 'properties'])));
}

function problemsBy(schemasOf: typeof bodySchemas): (operation: string, body: unknown) => string[] {
  const root = read();
  const schemas = schemasOf(root);
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  const components = merge(root, root.components);
  const compiled = new Map<string, ValidateFunction>();
  return (operation, body) => {
    const schema = schemas.get(operation);
    if (schema === undefined) return body === undefined ? [] : [`${operation} takes no body`];
    const validate = compiled.get(operation) ?? ajv.compile({ ...(schema as Schema), components });
    compiled.set(operation, validate);
    validate(body);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${operation} ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  };
}
