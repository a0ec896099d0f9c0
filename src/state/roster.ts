import type { Provenance, ScenarioFile } from '../schema';
import { isRecord } from './isRecord';
import type { Table } from './table';
import { named } from './work';

/** Institutions that take the place of those of the scenario, and the files that they were imported from, the newest last. */
export interface Roster {
  readonly institutions: ScenarioFile['institutions'];
  readonly sources: readonly RosterSource[];
}

/** Which figures a file brought: by variable, for all institutions or for those of a list of ids. */
export interface RosterSource {
  readonly file: string;
  readonly figures: Readonly<Record<string, '*' | readonly string[]>>;
}

const laid = new WeakMap<Roster, readonly [ScenarioFile, ScenarioFile]>();

/**
 * A scenario with a roster in the place of its institutions. What it says of schools that are gone goes with them, and
 * what was imported comes from its file and is no example any more.
 */
export function withRoster(scenario: ScenarioFile, roster: Roster | undefined): ScenarioFile {
  if (!roster) return scenario;
  const [from, made] = laid.get(roster) ?? [];
  if (from === scenario && made) return made;
  const { institutions } = roster;
  const ids = new Set(institutions.map(({ id }) => id));
  const isThere = (each: { readonly institution: string }) => ids.has(each.institution);
  const allocations = scenario.allocations.map((each) => {
    const among = typeof each.among === 'string' ? each.among : each.among.filter((id) => ids.has(id));
    return {
      ...each,
      among: among.length > 0 ? among : ('all' as const),
      manual: each.manual.filter(isThere),
      projects: each.projects.filter(isThere),
    };
  });
  const next = {
    ...scenario,
    institutions,
    allocations,
    choices: withoutGone(scenario.choices, ids),
    uncertainty: withoutGone(scenario.uncertainty, ids),
    provenance: importedFrom(scenario.provenance, roster),
  };
  laid.set(roster, [scenario, next]);
  return next;
}

/** The data on the table: the scenario with its roster, years and names. */
export function dataOf(
  scenario: ScenarioFile,
  { roster, years, names }: Pick<Table, 'years' | 'names'> & { readonly roster?: Roster | undefined },
): ScenarioFile {
  const data = withRoster(scenario, roster);
  return { ...data, years: years ?? data.years, institutions: named(data.institutions, names) };
}

/** Entries by path without those of institutions, and of their programs, that are not there. */
export function withoutGone<T>(
  entries: Readonly<Record<string, T>>,
  ids: ReadonlySet<string>,
): Record<string, T> {
  const kept = Object.entries(entries).filter(([path]) => {
    const [, id] = /^(?:institutions|programs)\.([^./]+)/.exec(path) ?? [];
    return id === undefined || id === '*' || ids.has(id);
  });
  return Object.fromEntries(kept);
}

function importedFrom(shipped: ScenarioFile['provenance'], { sources }: Roster): ScenarioFile['provenance'] {
  let all = new Map<string, Provenance>(Object.entries(shipped));
  for (const { file, figures } of sources) {
    const imported: Provenance = { kind: 'imported', note: { zh: file, en: file } };
    for (const [variable, who] of Object.entries(figures)) {
      if (who === '*')
        all = new Map(
          [...all].filter(([path]) => !path.startsWith('institutions.') || !path.endsWith(`.${variable}`)),
        );
      // Of all, the one letter is the pattern that stands for them.
      for (const id of who) all.set(`institutions.${id}.${variable}`, imported);
    }
  }
  return Object.fromEntries(all);
}

/** Whether a value read from outside is a roster; whether its figures hold is found when it is run. */
export function isRoster(value: unknown): value is Roster {
  return (
    isRecord(value) && isListOf(value['institutions'], isInstitution) && isListOf(value['sources'], isSource)
  );
}

const isText = (value: unknown) => typeof value === 'string';
const isListOf = (value: unknown, is: (each: unknown) => boolean) => Array.isArray(value) && value.every(is);
const isMapOf = (value: unknown, is: (each: unknown) => boolean) =>
  isRecord(value) && Object.values(value).every(is);
const isFigure = (value: unknown): boolean => Number.isFinite(value) || isMapOf(value, Number.isFinite);

function isInstitution(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value['id'], value['level'], value['ownerLevel']].every(isText) &&
    isMapOf(value['name'], isText) &&
    isMapOf(value['values'], isFigure) &&
    isListOf(
      value['programs'],
      (each) => isRecord(each) && isText(each['id']) && isMapOf(each['values'], isFigure),
    )
  );
}

function isSource(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value['file']) &&
    isMapOf(value['figures'], (who) => who === '*' || isListOf(who, isText))
  );
}
