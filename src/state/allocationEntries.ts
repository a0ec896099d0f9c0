import { none, type Exact, type RuleAllocation, type RuleLimit } from '../engine';
import type { Patch } from '../schema';

/** Everything of an allocation that a patch can set, as it stands: path to value. */
export function allocationEntries(rule: RuleAllocation): Patch {
  const pathTo = (key: string) => `allocations.${rule.id}.${key}`;
  return {
    [pathTo('pool')]: typeof rule.pool === 'string' ? rule.pool : plain(rule.pool),
    [pathTo('among')]: typeof rule.among === 'string' ? rule.among : rule.among.join(' '),
    [pathTo('adjust')]: rule.adjust ?? none,
    [pathTo('unit')]: plain(rule.unit),
    ...limitEntries(pathTo('floor'), rule.floor),
    ...limitEntries(pathTo('cap'), rule.cap),
    ...Object.fromEntries(
      rule.factors.map((each) => [pathTo(`weights.${each.variable}`), plain(each.weight)]),
    ),
    ...Object.fromEntries(
      [...rule.factors, ...rule.performance].map((each) => [
        pathTo(`timesSize.${each.variable}`),
        each.timesSize ? 1 : 0,
      ]),
    ),
    ...Object.fromEntries(
      rule.performance.map((each) => [pathTo(`performance.${each.variable}`), plain(each.weight)]),
    ),
    [pathTo('split.factors')]: plain(rule.split.factors),
    [pathTo('split.projects')]: plain(rule.split.projects),
    [pathTo('split.performance')]: plain(rule.split.performance),
    ...Object.fromEntries(
      rule.manual.flatMap<[string, string | number]>(({ institution, amount, reason }) => [
        [pathTo(`manual.${institution}.amount`), plain(amount)],
        [pathTo(`manual.${institution}.reason`), reason.zh],
      ]),
    ),
    ...Object.fromEntries(
      rule.projects.flatMap<[string, string | number]>(({ id, name, school, amount, priority }) => [
        [pathTo(`projects.${id}.name`), name.zh],
        [pathTo(`projects.${id}.institution`), school],
        [pathTo(`projects.${id}.amount`), plain(amount)],
        [pathTo(`projects.${id}.priority`), priority],
      ]),
    ),
  };
}

function limitEntries(path: string, limit: RuleLimit | undefined): Patch {
  return {
    [`${path}.kind`]: limit?.kind ?? none,
    ...(limit ? { [`${path}.value`]: plain(limit.value) } : {}),
  };
}

function plain(value: Exact): number {
  return value.valueOf();
}
