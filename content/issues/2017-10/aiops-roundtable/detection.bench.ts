import { defineBench } from 'galley/bench';
import { detectors } from './detectors.ts';
import { methodLabels } from './method-labels.ts';
import { countIn, scoresOf } from './scores.ts';

export default defineBench({
  id: 'aiops-detection',
  kind: 'exact',
  question: {
    zh: '四种方法各能发现哪些异常，又各错过哪些？',
    en: 'Which anomalies does each of four methods find, and which does it miss?',
  },
  params: {
    kind: {
      header: ['异常', 'anomaly'],
      values: ['peak', 'valley', 'shift', 'drift', 'phase', 'flat', 'variance'],
      labels: {
        peak: ['峰上尖刺', 'spike on the peak'],
        valley: ['谷中尖刺', 'spike in the valley'],
        shift: ['水平移动', 'level shift'],
        drift: ['缓慢漂移', 'slow drift'],
        phase: ['相位错动', 'phase change'],
        flat: ['周期消失', 'missing season'],
        variance: ['波动变大', 'variance change'],
      },
    },
    method: { header: ['方法', 'method'], values: ['threshold', 'smoothing', 'esd', 'rpca'], labels: methodLabels },
  },
  baseline: { kind: 'peak', method: 'threshold' },
  values: {
    recall: { header: ['召回率', 'recall'], unit: '%', better: 'higher' },
    covered: { header: ['覆盖', 'covered'], unit: '%', better: 'higher' },
    precision: { header: ['精确率', 'precision'], unit: '%', better: 'higher' },
    delay: { header: ['延迟', 'delay'], unit: 'h', better: 'lower' },
  },
  published: 'none',
  shows: {
    zh: '每格五条序列、十五处异常。召回率按次数算：至少报出一点的异常占多少；覆盖与精确率按点数算：异常的点报出了多少，报出的点有多少真在异常之中；延迟是报到的异常从开始到第一个报出的点，平均几小时。参数在另一颗种子上选定，对每种方法都取小网格里七种异常 F1（这里的召回率与精确率的调和平均）平均最高的一组：阈值 2 倍标准差；指数平滑 α=0.7、4 倍平均误差；S-H-ESD 显著性 0.05；鲁棒主成分分析 3.5 倍稳健标准差。事先料定的失手：阈值看不见谷中尖刺、相位错动与周期消失；指数平滑看不见漂移，对水平移动只看见跳变的一刻；S-H-ESD 发现漂移必晚；鲁棒主成分分析把整天的异样收进低秩部分。',
    en: 'A cell is five series with fifteen anomalies. Recall counts anomalies: how many have at least one flag. Covered and precision count points: how many anomalous ones are flagged, and how many flagged ones are anomalous. Delay is from the beginning of those found to their first flag, in hours, on average. Parameters were chosen on another seed, for each method the best mean F1, from recall and precision as defined here, over the seven kinds in a small grid: 2 standard deviations; α=0.7 and 4 mean errors; significance 0.05; 3.5 robust standard deviations. Failures foretold: the threshold misses valleys, phase changes and missing seasons; smoothing misses drifts and sees a level shift only as it happens; S-H-ESD finds drifts late; robust PCA takes whole strange days into its low rank.',
  },
  cannotShow: {
    zh: '序列是造的，噪声独立同分布，没有周末，没有缺点，没有业务增长，一条里只有一种异常；真实的指标更难。S-H-ESD 以每日同一时刻的中位数代替 STL 分解，鲁棒主成分分析是带噪声的一种解法，都不是那几家公司线上的版本。后两种方法每两小时运行一次，只看过去两周，由此多等的最多一个半小时没有算进延迟。',
    en: 'The series are made: noise is independent, there are no weekends, no gaps and no growth, and only one kind of anomaly in each; real metrics are harder. S-H-ESD takes medians by time of day in place of STL, and robust PCA is one of its forms with noise: neither is what those companies run. Both run every two hours on the last fortnight; the hour and a half that this may add is not in the delay.',
  },
  sample: ({ kind, method }, seed) => scoresOf(countIn(detectors[method], kind, seed)),
});
