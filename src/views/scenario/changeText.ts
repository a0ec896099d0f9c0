import { parseExact, type Simulation } from '../../engine';
import { allocationEntries, withoutYear, type Change, type Words } from '../../state';
import { allocationChange, allocationValue } from './allocationChange';

/** A change in words: what was changed, in which years, from what to what. */
export interface ChangeText {
  readonly what: string;
  /** Empty for a reading, which holds in every year. */
  readonly span: string;
  readonly before: string;
  readonly after: string;
}

interface Table {
  readonly simulation: Simulation;
  readonly baseline: Simulation;
}

/** The words of a change; `year` is the year on show, whose baseline stands for a change of every year. */
export function changeText(change: Change, table: Table, year: number, words: Words): ChangeText {
  return {
    what: changeName(change, table, words),
    span: change.path.kind === 'reading' ? '' : spanOf(change, words),
    before: beforeOf(change, table.baseline, year, words),
    after: changeValue(change, table.simulation, words),
  };
}

/** What was changed, by its name: a variable of an institution, a figure of the rules, the question of a reading. */
export function changeName(
  { path }: Pick<Change, 'path'>,
  { simulation }: Pick<Table, 'simulation'>,
  words: Words,
): string {
  if (path.kind === 'reading') {
    const question = simulation.rules.readings.get(path.id)?.question;
    return question ? words.of(question) : path.id;
  }
  if (path.kind === 'allocation') return allocationChange(path, words, simulation);
  if (path.kind !== 'given') return words.label(path.id);
  const entity = path.entity === '' ? '' : `${words.entityName(`${path.group}.${path.entity}`)} · `;
  return `${entity}${words.label(path.variable)}`;
}

/** What it was changed to, with its unit. */
export function changeValue(
  { path, value }: Pick<Change, 'path' | 'value'>,
  simulation: Simulation,
  words: Words,
): string {
  if (path.kind === 'reading') {
    const label = simulation.rules.readings.get(path.id)?.labels?.[String(value)];
    return label ? words.of(label) : String(value);
  }
  if (path.kind === 'allocation') return allocationValue(path, value, words);
  const exact = parseExact(value);
  if (!exact) return String(value);
  const variable = path.kind === 'given' ? simulation.rules.variables.get(path.variable) : undefined;
  return variable ? words.quantity(exact, variable.unit) : String(value);
}

function beforeOf({ path, paths, years }: Change, baseline: Simulation, year: number, words: Words): string {
  if (path.kind === 'allocation')
    return allocationValue(path, entryBefore(baseline, paths[0] ?? '', years[0] ?? year), words);
  if (path.kind === 'reading') {
    const reading = baseline.rules.readings.get(path.id);
    const label = reading?.labels?.[reading.chosen];
    return label ? words.of(label) : (reading?.chosen ?? '');
  }
  if (path.kind !== 'given') return '';
  const { entity: kind, unit } = baseline.variable(path.variable);
  const index = (baseline.population.get(kind) ?? []).findIndex(
    ({ path: each }) => each === (path.entity === '' ? path.group : `${path.group}.${path.entity}`),
  );
  const texts = (years.length > 0 ? years : [year]).map((each) => {
    const value = baseline.value(path.variable, Math.max(0, index), each);
    return value.kind === 'known' ? words.quantity(value.number, unit) : words.value(value, unit);
  });
  const [first = ''] = texts;
  const last = texts.at(-1) ?? '';
  return first === last ? first : `${first} … ${last}`;
}

/** What the baseline has at a path of an allocation; nothing where it has no such thing. */
function entryBefore(baseline: Simulation, text: string, year: number): string | number {
  const path = withoutYear(text);
  const entries = baseline.allocationsIn(year).map(allocationEntries);
  return entries.find((each) => path in each)?.[path] ?? '';
}

function spanOf({ years }: Change, { t }: Words): string {
  const [first] = years;
  if (first === undefined) return t('allYears');
  return years.length === 1 ? String(first) : `${first}—${years.at(-1) ?? ''}`;
}
