import { parsePath, type Layer } from '../engine';
import type { ScenarioFile } from '../schema';
import type { ColumnSource } from './columnSource';

/** One thing in which two columns differ. */
export type ColumnChange =
  /** The rules, the years, the list of institutions with all of their data, the list of what is shared out. */
  | { readonly kind: 'policy' | 'years' | 'roster' | 'allocations' }
  /** The data of one variable, on whatever it is given. */
  | { readonly kind: 'value'; readonly id: string }
  | {
      readonly kind: 'parameter' | 'reading' | 'variable' | 'target' | 'check' | 'allocation';
      readonly id: string;
    };

/** Whatever one change is told from another by. */
export function changeKey(change: ColumnChange): string {
  return 'id' in change ? `${change.kind}:${change.id}` : change.kind;
}

/** Both sides with the choices of their scenarios among the layers, where the scenarios are not the same. */
export function comparable(before: ColumnSource, after: ColumnSource): [ColumnSource, ColumnSource] {
  if (before.scenario === after.scenario) return [before, after];
  const opened = (source: ColumnSource): ColumnSource => ({
    ...source,
    scenario: { ...source.scenario, choices: {} },
    layers: [{ origin: 'choices', patch: source.scenario.choices }, ...source.layers],
  });
  return [opened(before), opened(after)];
}

/** What two scenarios have in common, and what therefore is one change by itself. */
export interface Ground {
  /** The same institutions, programs, enterprises and districts: else they change as a whole with all of their data. */
  readonly hasOneRoster: boolean;
  /** The same list of what is shared out. */
  readonly hasOneSharing: boolean;
}

export function groundOf({ scenario: before }: ColumnSource, { scenario: after }: ColumnSource): Ground {
  if (before === after) return { hasOneRoster: true, hasOneSharing: true };
  return {
    hasOneRoster: rosterOf(before) === rosterOf(after),
    hasOneSharing: JSON.stringify(before.allocations) === JSON.stringify(after.allocations),
  };
}

/** What an entry of a patch belongs to, as one change with everything else about the same. */
export function changeOf(path: string, ground: Ground): ColumnChange {
  const parsed = parsePath(path);
  if (!parsed) return { kind: 'roster' };
  if (parsed.kind === 'allocation') return sharingOf(ground, parsed.id);
  if (parsed.kind !== 'given') return { kind: parsed.kind, id: parsed.id };
  const isCommon = ground.hasOneRoster || parsed.entity === '';
  return isCommon ? { kind: 'value', id: parsed.variable } : { kind: 'roster' };
}

/** Whom money goes to hangs on who is there. */
function sharingOf({ hasOneRoster, hasOneSharing }: Ground, id?: string): ColumnChange {
  if (!hasOneRoster) return { kind: 'roster' };
  return hasOneSharing && id !== undefined ? { kind: 'allocation', id } : { kind: 'allocations' };
}

/** Everything in which two columns differ, the rules first, then the data, then what was changed. */
export function columnChanges(before: ColumnSource, after: ColumnSource): ColumnChange[] {
  const ground = groundOf(before, after);
  const [left, right] = [aspectsOf(before, ground), aspectsOf(after, ground)];
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [left.get(key), right.get(key)];
    const change = was?.change ?? is?.change;
    return change && JSON.stringify(was?.says ?? []) !== JSON.stringify(is?.says ?? []) ? [change] : [];
  });
}

interface Aspect {
  readonly change: ColumnChange;
  readonly says: unknown[];
}

/** All that makes up a column, by what it is about; what says the same on both sides is no change. */
function aspectsOf({ pack, scenario, years, layers }: ColumnSource, ground: Ground): Map<string, Aspect> {
  const isOne = ground.hasOneRoster;
  const aspects = new Map<string, Aspect>();
  const say = (change: ColumnChange, ...says: unknown[]) => {
    const key = changeKey(change);
    const known = aspects.get(key) ?? { change, says: [] };
    known.says.push(...says);
    aspects.set(key, known);
  };
  say({ kind: 'policy' }, pack.policy.id);
  say({ kind: 'years' }, years.from, years.to);
  if (!isOne) say({ kind: 'roster' }, rosterOf(scenario), dataOf(scenario));
  if (scenario.allocations.length > 0) say(sharingOf(ground), scenario.allocations);
  for (const { entity, values } of [{ entity: '', values: scenario.region.values }, ...dataOf(scenario)])
    for (const [id, value] of Object.entries(values))
      if (isOne || entity === '') say({ kind: 'value', id }, entity, value);
  for (const [path, value] of entriesOf(layers)) say(changeOf(path, ground), path, value);
  return aspects;
}

function entriesOf(layers: readonly Layer[]): [string, string | number][] {
  return layers.flatMap(({ patch }) => Object.entries(patch));
}

function rosterOf({ region: { level }, institutions, enterprises, districts }: ScenarioFile): string {
  const ids = (entities: readonly { readonly id: string }[]) => entities.map(({ id }) => id);
  const schools = institutions.map(({ id, level: rank, ownerLevel, programs }) => [
    id,
    rank,
    ownerLevel,
    ids(programs),
  ]);
  return JSON.stringify([level, schools, ids(enterprises), ids(districts)]);
}

function dataOf({ institutions, enterprises, districts }: ScenarioFile) {
  return [
    ...institutions.flatMap(({ id, values, programs }) => [
      { entity: id, values },
      ...programs.map((program) => ({ entity: `${id}/${program.id}`, values: program.values })),
    ]),
    ...enterprises.map(({ id, values }) => ({ entity: id, values })),
    ...districts.map(({ id, values }) => ({ entity: id, values })),
  ];
}
