import type { IsoDay, Lang } from '../magazine.ts';

/** The types of fields that a file may hold, and the types of their values. */

export type Kind =
  | 'magazine'
  | 'column'
  | 'issue'
  | 'article'
  | 'contributor'
  | 'topic'
  | 'announcement'
  | 'edition'
  | 'page';

/** `an issue`, `a topic`. */
export const aKind = (kind: Kind) => `${/^[aei]/u.test(kind) ? 'an' : 'a'} ${kind}`;

type Scalar =
  | { readonly type: 'string' | 'number' | 'boolean' }
  /** A short text: a string in the default language, or a map by language. */
  | { readonly type: 'text' }
  | { readonly type: 'day' }
  | { readonly type: 'url' }
  | { readonly type: 'email' }
  /** The address of a site: no query, no hash, no name and password. */
  | { readonly type: 'site' }
  /** Who names things by tag: URI, a domain name or e-mail address (RFC 4151, 2.1). */
  | { readonly type: 'authority' }
  /** `#rrggbb`. */
  | { readonly type: 'colour' }
  /** The name of a file beside this one. */
  | { readonly type: 'file' }
  | { readonly type: 'language' }
  | { readonly type: 'timezone' }
  | { readonly type: 'enum'; readonly options: readonly string[] }
  /** The slug of another thing. */
  | { readonly type: 'slug'; readonly of: Kind };

export type FieldType =
  | Scalar
  | { readonly type: 'list'; readonly of: FieldType }
  | { readonly type: 'record'; readonly fields: Fields }
  /** A value for the default language, or a map of them by language. */
  | { readonly type: 'byLang'; readonly of: FieldType };

export type Field = FieldType & {
  readonly required?: true;
  /** Readers see it, so a translation may hold it. */
  readonly translated?: true;
};

export type Fields = Readonly<Record<string, Field>>;

export const string = { type: 'string' } as const;
export const text = { type: 'text' } as const;
export const day = { type: 'day' } as const;
export const url = { type: 'url' } as const;
export const required = { required: true } as const;
export const translated = { translated: true } as const;

export const slug = <K extends Kind>(of: K) => ({ type: 'slug', of }) as const;
export const list = <const F extends FieldType>(of: F) => ({ type: 'list', of }) as const;
export const record = <const R extends Fields>(fields: R) => ({ type: 'record', fields }) as const;
export const byLang = <const F extends FieldType>(of: F) => ({ type: 'byLang', of }) as const;

/** A language's map, or one value for the default language. */
export type OrByLang<T> = T | Readonly<Record<Lang, T>>;

type Value<F> = F extends { type: 'list'; of: infer Item }
  ? readonly Value<Item>[]
  : F extends { type: 'record'; fields: infer R }
    ? ValuesOf<R>
    : F extends { type: 'byLang'; of: infer Item }
      ? OrByLang<Value<Item>>
      : F extends { type: 'text' }
        ? OrByLang<string>
        : F extends { type: 'enum'; options: readonly (infer Option)[] }
          ? Option
          : F extends { type: 'number' }
            ? number
            : F extends { type: 'boolean' }
              ? boolean
              : F extends { type: 'day' }
                ? IsoDay
                : string;

/** Whether a value is a YAML map. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of these fields, once they are checked. */
export type ValuesOf<R> = {
  readonly [K in keyof R as R[K] extends { required: true } ? K : never]: Value<R[K]>;
} & {
  readonly [K in keyof R as R[K] extends { required: true } ? never : K]?: Value<R[K]>;
};
