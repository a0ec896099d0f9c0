import { parsePath, type Value } from '../../engine';
import { compareWords as c } from '../../i18n';
import type { App, ChangeGroup, ColumnChange, Words } from '../../state';
import { nameOfPolicy, optionName, questionOf } from './columnName';
import type { RunColumn } from './comparedColumns';

/** What a change, or changes made as one, are called. */
export function groupName({ kind, changes }: ChangeGroup, columns: readonly RunColumn[], app: App): string {
  const { say } = app.words;
  const [first] = changes;
  if (kind === 'one' && first) return changeName(first, columns, app);
  const names = { one: c.restOf, rest: c.restOf, still: c.stillOf, together: c.togetherOf };
  return say(names[kind], { count: changes.length });
}

/** What a change is about, in the words of the column that knows it. */
export function changeName(change: ColumnChange, columns: readonly RunColumn[], app: App): string {
  const { say, t } = app.words;
  if (!('id' in change)) {
    const names = {
      policy: c.changePolicy,
      years: c.changeYears,
      roster: c.changeRoster,
      allocations: c.changeAllocations,
    };
    return say(names[change.kind]);
  }
  const { kind, id } = change;
  const labels = columns.map(({ words }) => words.label(id));
  const label = labels.find((each) => each !== id) ?? id;
  if (kind === 'allocation') return say(c.changeAllocation, { name: allocationName(id, columns, app.words) });
  if (kind === 'variable') return say(c.changeFormula, { name: label });
  if (kind === 'reading') {
    const pack = columns.find(({ run }) => run.pack.policy.readings.has(id))?.run.pack;
    return pack ? questionOf(pack, id, app) : id;
  }
  const entity = kind === 'value' ? onlyEntity(id, columns) : undefined;
  const name = entity && columns.map(({ words }) => words.entityName(entity)).find((each) => each !== entity);
  return name === undefined ? label : [name, label].join(t('listComma'));
}

/** What a change was and is, where that is one thing that can be said in a cell. */
export function changeEnds(
  change: ColumnChange,
  column: RunColumn,
  columns: readonly RunColumn[],
  app: App,
): string {
  const { year } = app.view;
  const { run, words } = column;
  if (change.kind === 'policy') return nameOfPolicy(run.pack.policy.id, app);
  if (change.kind === 'years') return `${run.simulation.years.from}—${run.simulation.years.to}`;
  if (change.kind === 'reading') {
    const chosen = run.simulation.rules.readings.get(change.id)?.chosen;
    return chosen === undefined ? '' : optionName(run.pack, change.id, chosen, app);
  }
  if (change.kind === 'parameter') {
    const unit = run.simulation.rules.parameters.get(change.id)?.unit;
    return unit === undefined ? '' : shown(run.simulation.parameter(change.id, year), unit, words);
  }
  return change.kind === 'value' ? valueEnd(change.id, column, columns, year) : '';
}

function valueEnd(
  id: string,
  { run, words }: RunColumn,
  columns: readonly RunColumn[],
  year: number,
): string {
  const variable = run.simulation.rules.variables.get(id);
  if (!variable) return '';
  const entity = onlyEntity(id, columns);
  const all = run.simulation.population.get(variable.entity) ?? [];
  const index = variable.entity === 'region' ? 0 : all.findIndex(({ path }) => path === entity);
  return index < 0 ? '' : shown(run.simulation.value(id, index, year), variable.unit, words);
}

function shown(value: Value, unit: string, words: Words): string {
  return value.kind === 'known' ? words.quantity(value.number, unit) : words.value(value, unit);
}

/** The one school, program or firm that the entries of a variable are about; none where they are about several. */
function onlyEntity(id: string, columns: readonly RunColumn[]): string | undefined {
  const scenarios = new Set(columns.map(({ run }) => run.source.scenario));
  if (scenarios.size > 1) return undefined;
  const entities = columns.flatMap(({ run }) =>
    run.layers.flatMap(({ patch }) =>
      Object.keys(patch).flatMap((path) => {
        const parsed = parsePath(path);
        return parsed?.kind === 'given' && parsed.variable === id && parsed.entity !== ''
          ? [`${parsed.group}.${parsed.entity}`]
          : [];
      }),
    ),
  );
  const [first, ...rest] = [...new Set(entities)];
  return rest.length > 0 || first?.includes('*') ? undefined : first;
}

function allocationName(id: string, columns: readonly RunColumn[], words: Words): string {
  const found = columns
    .flatMap(({ run }) => [...run.simulation.allocations.values()].flat())
    .find((rule) => rule.id === id);
  return found?.label ? words.of(found.label) : id;
}
