import { defineBench } from 'galley/bench';
import { countsOf, methods } from './selection.ts';

export default defineBench({
  id: 'testing-selection',
  kind: 'exact',
  question: {
    zh: '只跑曾经走过改动之处的测试，省下多少，漏掉多少？',
    en: 'If only tests that once ran the changed code are run, how much is saved, and what is missed?',
  },
  params: {
    change: {
      header: ['改动', 'change'],
      values: ['line', 'setting'],
      labels: { line: ['代码行', 'line of code'], setting: ['配置', 'setting'] },
    },
    method: {
      header: ['选取', 'selection'],
      values: ['all', 'function', 'line'],
      labels: { all: ['全部', 'all'], function: ['按函数', 'by function'], line: ['按行', 'by line'] },
    },
    age: { header: ['记录之后的提交', 'commits since'], values: [0, 10, 40] },
  },
  where: ({ change, age }) => change === 'line' || age === 0,
  baseline: { change: 'line', method: 'line', age: 40 },
  values: {
    missed: { header: ['漏掉', 'missed'], unit: 'fault', better: 'lower' },
    faults: { header: ['可发现的缺陷', 'faults'], unit: 'fault', better: 'neither' },
    run: { header: ['运行的测试', 'tests run'], unit: '%', better: 'lower' },
  },
  published: 'none',
  seeds: 11,
  shows: {
    zh: '程序有 60 个函数，每个两行二选一；200 个测试，各记下走过的行。覆盖记录之后先有若干次正确的提交，改变函数选哪一行，测试的预期随之更新，记录却没有；然后逐一试 100 次错误的提交，每次只改坏一行代码或一项配置。“可发现”是全部测试能发现的缺陷数，“漏掉”是其中选出来的测试一个也没有发现的。中位数取自十一颗种子。',
    en: 'A program has 60 functions that run one of two lines each; of 200 tests the lines they ran are recorded. Sound commits follow, which change which line a function takes; what the tests expect is brought up to date, the record is not. Then 100 faulty commits are tried one by one, each spoiling one line or one setting. Faults are those that all tests together find; missed are those that no selected test finds. Medians of eleven seeds.',
  },
  cannotShow: {
    zh: '程序是造的：没有循环、状态和并发，测试也不会时好时坏；错误的改动只碰一处。省下的是测试的个数而不是时间，采集覆盖本身的代价也没有算。',
    en: 'The program is made: no loops, state or concurrency, no flaky tests, and a faulty commit touches one place. What is saved is tests and not time, and what it costs to record coverage is not counted.',
  },
  claims: [
    {
      says: { zh: '按行选取，记录越旧，漏掉的越多', en: 'The older the record, the more does selection by line miss' },
      along: 'age',
      where: { change: 'line', method: 'line' },
      is: 'rising',
    },
    {
      says: { zh: '按函数选取，也是如此', en: 'So it is with selection by function' },
      along: 'age',
      where: { change: 'line', method: 'function' },
      is: 'rising',
    },
  ],
  sample: ({ change, method, age }, seed) => ({ ...countsOf(methods[method], change, age, seed) }),
});
