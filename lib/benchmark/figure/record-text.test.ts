import { expect, test } from 'vitest';
import { record } from '../../../tests/benches.ts';
import { benchmarkEn, benchmarkZh } from '../../words-benchmark.ts';
import { recordText } from './record-text.ts';

const inside = (virtualised: string) => ({ ...record, environment: { ...record.environment, virtualised } });

test('why cells have no values is told in the language of the page', () => {
  const [first, ...rest] = record.run.cells;
  if (first === undefined) throw new Error('no cells');
  const cells = [{ ...first, values: {}, failure: 'deadline: no answer in 60 s' }, ...rest];
  const failed = { ...record, run: { ...record.run, cells } };
  expect(recordText(failed, 'zh', benchmarkZh).method).toMatch(/1 格没有结果（到时没有回答）$/u);
  expect(recordText(failed, 'en', benchmarkEn).method).toMatch(/1 cell has no result \(no answer in time\)$/u);
});

test.each([
  ['container in a virtual machine', '虚拟机中的容器'],
  ['virtual machine', '虚拟机'],
  ['container', '容器'],
  ['jail', 'jail'],
  ['constructor', 'constructor'],
])('what a machine is inside of, %s, is told in the language of the page', (said, zh) => {
  expect(recordText(inside(said), 'zh', benchmarkZh).machine).toMatch(new RegExp(`，${zh}$`, 'u'));
  expect(recordText(inside(said), 'en', benchmarkEn).machine).toMatch(new RegExp(`, ${said}$`, 'u'));
});
