import { parseExact } from '../../engine';
import type { App, Change } from '../../state';
import { allocationChange, allocationValue } from './allocationChange';

/** What was changed, by its name: a variable of an institution, a figure of the rules, the question of a reading. */
export function changeName({ path }: Pick<Change, 'path'>, { words, workspace }: App): string {
  if (path.kind === 'reading') {
    const question = workspace.simulation.rules.readings.get(path.id)?.question;
    return question ? words.of(question) : path.id;
  }
  if (path.kind === 'allocation') return allocationChange(path, words, workspace.simulation);
  if (path.kind !== 'given') return words.label(path.id);
  const entity = path.entity === '' ? '' : `${words.entityName(`${path.group}.${path.entity}`)} · `;
  return `${entity}${words.label(path.variable)}`;
}

/** What it was changed to, with its unit. */
export function changeValue(
  { path }: Pick<Change, 'path'>,
  value: string | number,
  { words, workspace }: App,
): string {
  if (path.kind === 'reading') {
    const label = workspace.simulation.rules.readings.get(path.id)?.labels?.[String(value)];
    return label ? words.of(label) : String(value);
  }
  if (path.kind === 'allocation') return allocationValue(path, value, words);
  const exact = parseExact(value);
  if (!exact) return String(value);
  const variable =
    path.kind === 'given' ? workspace.simulation.rules.variables.get(path.variable) : undefined;
  return variable ? words.quantity(exact, variable.unit) : String(value);
}
