import type { ModuleCode } from '../benchmark.ts';
import { sayMistake } from './mistakes.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A name of the module, and what it stands for in the modules that it imports. */
interface Binding {
  readonly specifier: string;
  /** `*` for all of them. */
  readonly name: string;
  readonly local: string;
}

/** Why a module can not become a script, and where: `offset` counts UTF-16 units of `ModuleCode.entry`. */
export class ScriptMistake extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the imports and exports of a module come to. */
interface Linked {
  readonly bindings: Binding[];
  readonly edits: Edit[];
  /** The name that is exported as default by `export { name as default }`. */
  default?: string;
  hasDefault: boolean;
}

/** The line of the script, 1 being its first, on which the module's first line stands. */
export const entryLine = 2;

/**
 * One classic script that sets `globalThis.galleyBench` to a promise of the module's default export. Every line of the
 * module keeps a line of its own, and its columns where no import or export stands. Imported values are those at the
 * time of loading, no live bindings. Throws a `ScriptMistake` for imports that are not there and dynamic ones.
 */
export function toScript(code: ModuleCode): string {
  const inner = freeName('$galley', code.entry);
  const linked = link(code, inner);
  if (!linked.hasDefault) throw new ScriptMistake(sayMistake('no export'), 0);
  const imported = linked.bindings.map(({ specifier, name, local }) => {
    const from = `${inner}.from[${JSON.stringify(specifier)}]`;
    return `const ${local}=${name === '*' ? from : `${inner}.get(${JSON.stringify(specifier)},${JSON.stringify(name)})`};`;
  });
  const get = `get(s,n){if(!(n in this.from[s]))throw new SyntaxError('\`'+s+'\` has no export \`'+n+'\`');return this.from[s][n]}`;
  const last = linked.default === undefined ? '' : `${inner}.out=${linked.default};`;
  return [
    `globalThis.galleyBench=(()=>{'use strict';return(async(${inner})=>{${inner}={from:${inner}(),${get}};${imported.join('')}`,
    apply(code.entry, linked.edits),
    `;${last}return ${inner}.out})(()=>(`,
    code.imports.trim().replace(/;+$/, '') || '{}',
    `))})();globalThis.galleyBench.catch(()=>{});`,
  ].join('\n');
}

function freeName(wanted: string, source: string): string {
  return source.includes(wanted) ? freeName(`${wanted}_`, source) : wanted;
}

function link({ entry, specifiers }: ModuleCode, inner: string): Linked {
  const linked: Linked = { bindings: [], edits: [], hasDefault: false };
  const tokens = tokensOf(entry);
  tokens.forEach((token, index) => {
    if (token.kind !== 'word' || tokens[index - 1]?.text === '.') return;
    const reader = new Statement(tokens, index + 1, specifiers);
    const next = tokens[index + 1]?.text;
    if (token.text === 'import' && next === '(') {
      throw new ScriptMistake(sayMistake('dynamic import'), token.start);
    }
    if (token.text === 'import' && next === '.') {
      throw new ScriptMistake('The module asks for `import.meta`, which is not there.', token.start);
    }
    if (token.depth > 0 || next === ':') return;
    if (token.text === 'import') linked.bindings.push(...reader.readImport());
    else if (token.text === 'export') readExport(reader, linked, inner);
    else return;
    const written = reader.replacement ?? '';
    linked.edits.push({ start: token.start, end: reader.end, text: `;${written}` });
  });
  return linked;
}

function readExport(reader: Statement, linked: Linked, inner: string) {
  if (reader.take('default')) {
    linked.hasDefault = true;
    reader.replacement = `${inner}.out=`;
  } else if (reader.at('{') || reader.at('*')) {
    const { names, specifier } = reader.readExportList();
    const local = names.find(({ as }) => as === 'default')?.name;
    if (local === undefined) return;
    linked.hasDefault = true;
    linked.default = local;
    if (specifier !== undefined) {
      linked.default = `${inner}.get(${JSON.stringify(specifier)},${JSON.stringify(local)})`;
    }
  }
}

/** Reads one import or export from the token after its first word. */
class Statement {
  replacement: string | undefined;
  private readonly tokens: readonly Token[];
  private index: number;
  private readonly specifiers: readonly string[];

  constructor(tokens: readonly Token[], index: number, specifiers: readonly string[]) {
    this.tokens = tokens;
    this.index = index;
    this.specifiers = specifiers;
  }

  /** Where the last token taken ends. */
  get end() {
    return this.tokens[this.index - 1]?.end ?? 0;
  }

  /** At the last token taken. */
  private mistake(message: string) {
    return new ScriptMistake(message, this.tokens[this.index - 1]?.start ?? 0);
  }

  at(text: string) {
    return this.tokens[this.index]?.text === text;
  }

  take(text: string): boolean {
    const found = this.at(text);
    if (found) this.index += 1;
    return found;
  }

  readImport(): Binding[] {
    if (this.tokens[this.index]?.kind === 'string') {
      this.readSpecifier();
      return [];
    }
    const names: { readonly name: string; readonly as: string }[] = [];
    if (!this.at('{') && !this.at('*')) {
      names.push({ name: 'default', as: this.readName() });
      this.take(',');
    }
    if (this.take('*')) {
      this.take('as');
      names.push({ name: '*', as: this.readName() });
    } else if (this.at('{')) names.push(...this.readNames());
    if (!this.take('from')) throw this.mistake('An import has no `from`.');
    const specifier = this.readSpecifier();
    return names.map(({ name, as }) => ({ specifier, name, local: as }));
  }

  readExportList() {
    if (this.take('*')) {
      if (this.take('as')) this.readName();
      if (!this.take('from')) throw this.mistake('An `export *` has no `from`.');
      this.readSpecifier();
      return { names: [], specifier: undefined };
    }
    const names = this.readNames();
    const specifier = this.take('from') ? this.readSpecifier() : undefined;
    if (specifier === undefined) this.take(';');
    return { names, specifier };
  }

  private readNames() {
    const names: { readonly name: string; readonly as: string }[] = [];
    this.take('{');
    while (!this.take('}')) {
      const name = this.readName();
      names.push({ name, as: this.take('as') ? this.readName() : name });
      if (!this.take(',') && !this.at('}')) throw this.mistake('A list of imports or exports does not end.');
    }
    return names;
  }

  private readName(): string {
    const token = this.tokens[this.index];
    this.index += 1;
    if (token?.kind === 'word') return token.text;
    if (token?.kind === 'string') return token.text.slice(1, -1);
    throw this.mistake('An import or export lacks a name.');
  }

  private readSpecifier(): string {
    const specifier = this.readName();
    if (!this.specifiers.includes(specifier)) {
      const known = this.specifiers.map((it) => `\`${it}\``).join(', ') || 'nothing';
      throw this.mistake(sayMistake('unknown import', { name: specifier, known }));
    }
    if (this.take('with')) while (!this.take('}') && this.index < this.tokens.length) this.index += 1;
    this.take(';');
    return specifier;
  }
}

/** The source with its edits; what goes leaves its line breaks and, where there is room, its width. */
function apply(source: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const { start, end, text } of edits) {
    const gone = source.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, ' ');
    result += source.slice(position, start) + text + gone.slice(Math.min(text.length, gone.search(/[\n\r]|$/)));
    position = end;
  }
  return result + source.slice(position);
}
