import { defineBench } from 'galley/bench';
import { methodLabels } from './method-labels.ts';
import { robustPcaBy } from './robust-pca.ts';
import { seasonalEsdBy } from './seasonal-esd.ts';
import { HISTORY, seriesOf } from './series.ts';
import { smoothingBy } from './smoothing.ts';
import { thresholdBy } from './threshold.ts';

/** The methods on one window. */
const judges = {
  threshold: thresholdBy(2),
  smoothing: smoothingBy(0.7, 4),
  esd: seasonalEsdBy(0.05),
  rpca: robustPcaBy(3.5),
} as const;

export default defineBench({
  id: 'aiops-detector-speed',
  kind: 'measured',
  question: {
    zh: '四种方法判断一个点要多少时间？',
    en: 'How long does each of four methods take for a point?',
  },
  params: {
    method: { header: ['方法', 'method'], values: ['threshold', 'smoothing', 'esd', 'rpca'], labels: methodLabels },
  },
  baseline: { method: 'threshold' },
  values: { time: { header: ['每点', 'per point'], unit: 'ns', better: 'lower' } },
  published: 'none',
  shows: {
    zh: '把两周的 672 个点判断一遍，平均到每点的时间。比例要紧：阈值与指数平滑每点只做几次乘加，S-H-ESD 要排序，鲁棒主成分分析要分解矩阵，还要分解好几遍。',
    en: 'The time to judge the 672 points of a fortnight, for each of them. Proportions matter: threshold and smoothing do a few products a point, S-H-ESD sorts, robust PCA decomposes a matrix, several times over.',
  },
  cannotShow: {
    zh: '这是 JavaScript，一个线程，没有取数的时间。线上若每来一点就把整个窗口重算一遍，后两种方法的代价还要再乘上窗口的点数；前两种本来就逐点更新，不必重算。',
    en: 'This is JavaScript on one thread, without the time to fetch data. Where each new point has the whole window judged again, the cost of the last two is to be multiplied by its points; the first two go point by point and need no such thing.',
  },
  setup: ({ method }) => ({ judge: judges[method], window: seriesOf('peak', 1).values.slice(0, HISTORY) }),
  operations: () => HISTORY,
  run: ({ judge, window }) => judge(window),
});
