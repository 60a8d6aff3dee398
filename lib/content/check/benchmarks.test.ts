import { expect, test } from 'vitest';
import { benchMarkdown, loadedModule } from '../../../tests/benches.ts';
import { article, articleFile, problemsWith } from '../../../tests/content-folder.ts';
import type { LoadedModule } from '../../benchmark/benchmark.ts';
import type { ModuleOutcome } from '../../benchmark/module-outcome.ts';
import { toProblem } from '../../problem.ts';
import type { Benches } from '../benches.ts';

const file = 'issues/2017-10/kafka/acks.bench.ts';
const module = { ...loadedModule, file };
const benches = (...modules: readonly (readonly [string, ModuleOutcome])[]): Benches => ({
  modules: new Map(modules),
  records: () => [],
});
const beside = { [file]: loadedModule.source };

test('a table that is bound to its module is no problem', async () => {
  const text = { ...beside, [articleFile]: article('', benchMarkdown) };
  expect(await problemsWith(text, benches([file, module]))).toEqual([]);
});

test('a module that no text links is unused, be it sound or not', async () => {
  const other = 'issues/2017-10/kafka/吞吐.bench.ts';
  const broken = { problems: [toProblem(other, 'bench-load', '坏了')] };
  const files = { ...beside, [other]: '' };
  expect(await problemsWith(files, benches([file, module], [other, broken]))).toEqual([
    `${file}:1:1 unused-file Unexpected module that no text links, expected a table and a link to it right after`,
    `${other}:1:1 unused-file Unexpected module that no text links, expected a table and a link to it right after`,
  ]);
});

test('what is wrong with a module is told where it lies, not at the link too', async () => {
  const broken = { problems: [toProblem(file, 'bench-load', '坏了')] };
  const text = { ...beside, [articleFile]: article('', benchMarkdown) };
  expect(await problemsWith(text, benches([file, broken]))).toEqual([]);
});

test('a link inside a sentence runs nothing: that is told at the link, once', async () => {
  const inside = benchMarkdown.replace('[重跑这张表](./acks.bench.ts)', '请[重跑这张表](./acks.bench.ts)。');
  const says = `bench-link Unexpected link to \`acks.bench.ts\` in a sentence, expected one that is a paragraph right after its table`;
  const text = { ...beside, [articleFile]: article('', inside) };
  expect(await problemsWith(text, benches([file, module]))).toEqual([`${articleFile}:18:2 ${says}`]);
  const both = { ...beside, [articleFile]: article('', `${benchMarkdown}\n见[上表](./acks.bench.ts)。`) };
  expect(await problemsWith(both, benches([file, module]))).toEqual([]);
});

test('a link inside a sentence to a module that is not there is told', async () => {
  const text = { [articleFile]: article('', '见[上表](./acks.bench.ts)。') };
  expect((await problemsWith(text, benches()))[0]).toBe(
    `${articleFile}:11:2 bench-link Unexpected link to \`acks.bench.ts\`, expected a module that lies beside the text`,
  );
});

test('a source of numbers without a number is looked at', async () => {
  const empty = benchMarkdown.replace(/28511\.3|1\.62万|45,353\.8/gu, '—');
  const text = { ...beside, [articleFile]: article('', empty) };
  expect(await problemsWith(text, benches([file, module]))).toEqual([
    `${articleFile}:11:1 bench-table Missing published numbers, expected one at least, or \`published: 'none'\` in \`kafka-acks\``,
  ]);
  const none: LoadedModule = { ...module, declaration: { ...module.declaration, published: 'none' } };
  expect(await problemsWith(text, benches([file, none]))).toEqual([]);
});

test('a link to a module that is not there is told with the nearest', async () => {
  const text = { ...beside, [articleFile]: article('', benchMarkdown.replace('acks.bench.ts', 'ack.bench.ts')) };
  expect((await problemsWith(text, benches([file, module])))[1]).toBe(
    `${articleFile}:18:1 bench-link Unexpected link to \`ack.bench.ts\`, expected a module that lies beside the text; did you mean \`acks.bench.ts\`?`,
  );
});

test('rows and numbers that do not agree with the module have their line', async () => {
  const text = { ...beside, [articleFile]: article('', benchMarkdown.replace('1.62万', '𠮷万')) };
  expect(await problemsWith(text, benches([file, module]))).toEqual([
    `${articleFile}:14:14 bench-table Unexpected \`𠮷万\` of \`tps\`, expected a number such as \`45,353.8\` or \`18.2万\`, \`N/A\`, or \`—\` where none was published`,
  ]);
});

test('a translation whose table says another number is told, and one that writes it otherwise is not', async () => {
  const english = 'issues/2017-10/kafka/index.en.md';
  const translated = (table: string) =>
    `---\ntitle: Kafka\ndeck: How replicas work.\n---\n\n${table.replace('副本数', 'replicas').replace('备注', 'note')}`;
  const files = { ...beside, [articleFile]: article('', benchMarkdown) };
  const same = translated(benchMarkdown.replace('1.62万', '16,200'));
  expect(await problemsWith({ ...files, [english]: same }, benches([file, module]))).toEqual([]);
  const other = translated(benchMarkdown.replace('1.62万', '16.3k').replace('45,353.8', '—'));
  expect(await problemsWith({ ...files, [english]: other }, benches([file, module]))).toEqual([
    `${english}:13:11 bench-table Unexpected \`16300\` of \`tps\` at \`acks=-1,replicas=4,minInsync=1\`, expected \`16200\` as in \`${articleFile}\``,
    `${english}:13:11 bench-table Unexpected \`—\` of \`tps\` at \`acks=0,replicas=1,minInsync=N/A\`, expected \`45353.8\` as in \`${articleFile}\``,
  ]);
});
