import { references, type Bound } from '../formula';
import type { Rules } from './rules';

/** The variables worth entering: those that reach a result, a check or a target of the policy in force. */
export function variablesInUse({ variables, checks, targets }: Rules): ReadonlySet<string> {
  const asked = [...checks, ...targets].flatMap((rule) => [
    rule.value,
    rule.threshold,
    'appliesTo' in rule ? rule.appliesTo : undefined,
  ]);
  const results = [...variables.values()].filter(({ role }) => role === 'result').map(({ id }) => id);
  const found = new Set([...results, ...namesIn(asked)]);
  for (const id of found) {
    const { formula, appliesTo } = variables.get(id) ?? {};
    for (const name of namesIn([formula, appliesTo])) found.add(name);
  }
  return found;
}

function namesIn(formulas: readonly (Bound | undefined)[]): string[] {
  return formulas
    .flatMap((formula) => (formula ? references(formula) : []))
    .filter(({ kind }) => kind === 'variable')
    .map(({ id }) => id);
}
