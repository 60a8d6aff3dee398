import { SourceMap } from 'node:module';
import type { Point } from '../../problem.ts';
import type { ModuleCode } from '../benchmark.ts';
import { isImportable } from '../module-files.ts';
import { entryLine } from '../realm/script.ts';
import { authored } from './allowed-imports.ts';
import { linesBefore } from './bundle-module.ts';

/** What is needed to find a place of the script in what authors wrote. */
export interface ScriptParts {
  /** Its file name in stacks is `bench.js`. */
  readonly script: string;
  readonly code: ModuleCode;
  readonly importsMap: string;
}

/** A place in the module itself, or in the file `name` beside it. */
export interface ErrorPlace extends Point {
  readonly name?: string;
}

/** The first place in an author's file that a stack names. */
export function errorPlace(stack: string, { script, code, importsMap }: ScriptParts): ErrorPlace | undefined {
  const entryLines = lineCount(code.entry);
  const importsLine = lineCount(script.slice(0, script.indexOf(code.imports))) + linesBefore;
  const map = new SourceMap(JSON.parse(importsMap));
  for (const [, line = '', column = '1'] of stack.matchAll(/\bbench\.js:(\d+)(?::(\d+))?/gu)) {
    const inEntry = Number(line) - entryLine + 1;
    if (inEntry >= 1 && inEntry <= entryLines) return { line: inEntry, column: Number(column) };
    const found = map.findEntry(Number(line) - importsLine, Number(column) - 1);
    if (!('originalSource' in found) || !found.originalSource.startsWith(`${authored}:`)) continue;
    const name = found.originalSource.slice(authored.length + 1);
    if (!isImportable(name)) continue;
    return { line: found.originalLine + 1, column: found.originalColumn + 1, name };
  }
  return undefined;
}

const lineCount = (text: string) => text.split('\n').length;
