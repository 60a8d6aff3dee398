import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { digest, readIfThere, readKept, writeWhole } from '../../files.ts';
import { toProblem } from '../../problem.ts';
import { typeMessage } from './type-message.ts';

/** As strict as Galley itself; what a module may use is what both a browser's worker and Node have. */
const compilerOptions = {
  target: 'ES2023',
  lib: ['ES2023', 'WebWorker'],
  types: [],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
};

const shown = 40;

/** Whether the compiler is there: it comes with the packages for development. */
const compilerPath = (root: string) => join(root, 'node_modules/typescript/bin/tsc');

/**
 * Checks the types of modules and of what they import (below the content folder). The compiler sees copies in
 * `.galley/`, so that `galley/bench` and packages are the project's own wherever the content lies. Without the compiler,
 * and when nothing has changed since it found nothing, it is not asked.
 */
export async function checkTypes(
  contentFolder: string,
  files: readonly string[],
  { root, work }: { readonly root: string; readonly work: string },
): Promise<VFileMessage[]> {
  if (files.length === 0 || !existsSync(compilerPath(root))) return [];
  const texts = files.map((file) => [file, readFileSync(join(contentFolder, file), 'utf8')] as const);
  const definition = join(resolve(root), 'lib/benchmark/define.ts');
  const settings = {
    compilerOptions: { ...compilerOptions, paths: { 'galley/bench': [definition] } },
    files: files.filter((file) => file.endsWith('.ts')).map((file) => `./${file}`),
  };
  const version = readIfThere(join(root, 'package-lock.json')) ?? '';
  const state = digest(JSON.stringify([settings, texts]), readFileSync(definition), version);
  const base = join(resolve(work), 'benches', `types-${digest(resolve(contentFolder)).slice(0, 12)}`);
  const passed = `${base}.passed`;
  if (readKept(passed)?.toString() === state) return [];
  // Another process may be checking at the same time.
  const folder = `${base}-${process.pid}`;
  try {
    for (const [file, text] of texts) writeWhole(join(folder, file), text);
    writeWhole(join(folder, 'tsconfig.json'), JSON.stringify(settings, null, 2));
    symlinkSync(join(resolve(root), 'node_modules'), join(folder, 'node_modules'), 'junction');
    const problems = problemsIn(await compile(root, folder));
    if (problems.length === 0) writeWhole(passed, state);
    return problems.slice(0, shown);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compile(root: string, folder: string): Promise<string> {
  const child = spawn(process.execPath, [compilerPath(resolve(root)), '--pretty', 'false', '-p', '.'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const text = Buffer.concat(chunks).toString('utf8');
      if (code !== 0 && text === '') reject(new Error(`The compiler ended with ${code} and said nothing.`));
      else done(text);
    });
  });
}

/** `file(3,7): error TS2322: …`, with indented lines that say more. */
function problemsIn(output: string): VFileMessage[] {
  const problems: VFileMessage[] = [];
  for (const entry of output.split(/\n(?=\S)/u)) {
    const match = /^(?<file>.+)\((?<line>\d+),(?<column>\d+)\): error (?<code>TS\d+): (?<said>[\s\S]*)$/u.exec(
      entry.trim(),
    );
    const { file = '', line, column, code, said = '' } = match?.groups ?? {};
    if (match === null && entry.trim() !== '') throw new Error(`The compiler said: ${entry.trim()}`);
    if (match === null) continue;
    const reason = `${typeMessage(said)} (${code})`;
    problems.push(
      toProblem(file.normalize('NFC'), 'types', reason, { place: { line: Number(line), column: Number(column) } }),
    );
  }
  return problems;
}
