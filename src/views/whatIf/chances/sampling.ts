import type { Sampling } from '../../../engine';

/** How the page opens; the seed is fixed, so that everyone sees the same figures. */
export const usual: {
  readonly sampling: Sampling;
  readonly beyond: number;
  readonly levers: readonly string[];
} = {
  sampling: { seed: 1, draws: 2000, method: 'latinHypercube' },
  beyond: 5 / 100,
  levers: ['region.vetBudgetCeiling', 'region.generalBudgetRevenue'],
};

/** With what probability a shortfall may be greater than what is said of it. */
export const beyonds = [1, 5, 10, 20].map((percent) => percent / 100);
