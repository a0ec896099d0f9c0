import type { RuleAllocation } from '../engine';
import type { Words } from '../state';

/** What the sharing of a pool is called: by its own label, else by the money that is shared. */
export function poolName({ label, pool }: Pick<RuleAllocation, 'label' | 'pool'>, words: Words): string {
  if (label) return words.of(label);
  return typeof pool === 'string' ? words.label(pool) : words.t('poolOwn');
}
