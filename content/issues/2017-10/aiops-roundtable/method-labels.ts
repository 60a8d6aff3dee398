/** How tables write the methods. */
export const methodLabels = {
  threshold: ['固定阈值', 'fixed threshold'],
  smoothing: ['指数平滑', 'exponential smoothing'],
  esd: 'S-H-ESD',
  rpca: ['鲁棒主成分分析', 'robust PCA'],
} as const;
