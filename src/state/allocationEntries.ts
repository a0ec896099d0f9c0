import { none, type Exact, type RuleAllocation, type RuleLimit } from '../engine';
import type { Patch } from '../schema';

/** Everything of an allocation that a patch can set, as it stands: path to value. */
export function allocationEntries(rule: RuleAllocation): Patch {
  const at = (key: string) => `allocations.${rule.id}.${key}`;
  return {
    [at('pool')]: typeof rule.pool === 'string' ? rule.pool : plain(rule.pool),
    [at('among')]: typeof rule.among === 'string' ? rule.among : rule.among.join(' '),
    [at('adjust')]: rule.adjust ?? none,
    [at('unit')]: plain(rule.unit),
    ...limitEntries(at('floor'), rule.floor),
    ...limitEntries(at('cap'), rule.cap),
    ...Object.fromEntries(rule.factors.map((each) => [at(`weights.${each.variable}`), plain(each.weight)])),
    ...Object.fromEntries(
      rule.performance.map((each) => [at(`performance.${each.variable}`), plain(each.weight)]),
    ),
    [at('split.factors')]: plain(rule.split.factors),
    [at('split.projects')]: plain(rule.split.projects),
    [at('split.performance')]: plain(rule.split.performance),
    ...Object.fromEntries(
      rule.manual.flatMap(({ institution, amount, reason }) => [
        [at(`manual.${institution}.amount`), plain(amount)],
        [at(`manual.${institution}.reason`), reason.zh],
      ]),
    ),
    ...Object.fromEntries(
      rule.projects.flatMap(({ id, amount, priority }) => [
        [at(`projects.${id}.amount`), plain(amount)],
        [at(`projects.${id}.priority`), priority],
      ]),
    ),
  };
}

function limitEntries(at: string, limit: RuleLimit | undefined): Patch {
  return { [`${at}.kind`]: limit?.kind ?? none, ...(limit ? { [`${at}.value`]: plain(limit.value) } : {}) };
}

function plain(value: Exact): number {
  return value.valueOf();
}
