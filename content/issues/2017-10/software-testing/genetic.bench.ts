import { defineBench } from 'galley/bench';
import { geneticSearch, randomSearch } from './branch-search.ts';
import { randomBy } from './random.ts';
import { subjects } from './subjects.ts';

const searches = { random: randomSearch, genetic: geneticSearch };

export default defineBench({
  id: 'testing-genetic',
  kind: 'exact',
  question: {
    zh: '执行次数相同，遗传搜索比随机输入多覆盖几个分支？',
    en: 'For the same number of executions, how many more branches does a genetic search cover than random inputs?',
  },
  params: {
    subject: {
      header: ['函数', 'function'],
      values: ['triangle', 'packet', 'grade', 'seal'],
      labels: {
        triangle: ['三角形（14）', 'triangle (14)'],
        packet: ['数据包（14）', 'packet (14)'],
        grade: ['评分（8）', 'grade (8)'],
        seal: ['散列（4）', 'hash (4)'],
      },
    },
    search: {
      header: ['输入', 'inputs'],
      values: ['random', 'genetic'],
      labels: { random: ['随机', 'random'], genetic: ['遗传', 'genetic'] },
    },
    budget: { header: ['执行次数', 'executions'], values: [100, 1000, 10_000] },
  },
  baseline: { subject: 'triangle', search: 'random', budget: 100 },
  values: {
    covered: { header: ['覆盖的分支', 'covered'], unit: '%', better: 'higher' },
    last: { header: ['最后一个新分支', 'last new one'], unit: 'run', better: 'neither' },
  },
  published: 'none',
  seeds: 11,
  shows: {
    zh: '四个函数由插桩的判断报告走了哪个分支、离另一边多远；括号里是人工数出的、有输入能到的分支数，覆盖以它为百分之百。两种搜索执行的次数相同，十一颗种子取中位数。“最后一个新分支”是第几次执行走到的，再往后都是白费。',
    en: 'Four functions tell, at each decision, which branch was taken and how far the other was; in brackets the branches that some input reaches, counted by hand, which are 100 %. Both searches execute equally often; medians of eleven seeds. "Last new one" is the execution that took the last new branch: all after it were in vain.',
  },
  cannotShow: {
    zh: '函数是为说明而选的，不是真实程序的样本；遗传搜索多做的计算不算在执行次数里，函数越快，这一份越不可忽略。覆盖只说走到，不说结果对错。',
    en: 'The functions were chosen to make a point and are no sample of real programs. What the genetic search computes besides is not counted, and the faster the function the more it matters. To cover a branch is not to know that its result is right.',
  },
  claims: [
    {
      says: { zh: '遗传搜索的次数越多，数据包覆盖的分支越多', en: 'More executions of the genetic search cover more of the packet' },
      along: 'budget',
      where: { subject: 'packet', search: 'genetic' },
      is: 'rising',
    },
    {
      says: { zh: '简单的评分，两种输入到得一样齐', en: 'For simple grades both do as well' },
      along: 'search',
      where: { subject: 'grade' },
      is: 'flat',
    },
    {
      says: { zh: '没有坡度的散列，两种输入一样无功', en: 'For a hash, which has no slope, both do as badly' },
      along: 'search',
      where: { subject: 'seal' },
      is: 'flat',
    },
  ],
  sample: ({ subject, search, budget }, seed) => {
    const { branches, last } = searches[search](subjects[subject], budget, randomBy(seed));
    return { covered: (100 * branches.size) / subjects[subject].reachable, last };
  },
});
