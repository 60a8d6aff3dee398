import type { Verdict } from './benchmark.ts';

/** What tables say beside and in place of numbers. */
export interface CellWords {
  readonly ratio: string;
  /** Of a cell that failed. */
  readonly failed: string;
  readonly verdicts: Readonly<Record<Exclude<Verdict, 'not told'>, string>>;
}

/** They stand here alone, so that a page and what runs in it never differ. */
export const cellWords: Readonly<Record<'zh' | 'en', CellWords>> = {
  zh: {
    ratio: '倍数',
    failed: '没有结果',
    verdicts: { baseline: '基准', higher: '更高', lower: '更低', 'no clear difference': '无明显差别' },
  },
  en: {
    ratio: 'Ratio',
    failed: 'no result',
    verdicts: {
      baseline: 'baseline',
      higher: 'higher',
      lower: 'lower',
      'no clear difference': 'no clear difference',
    },
  },
};
