import type { Provenance, ScenarioFile } from '../schema';
import type { Roster } from './roster';
import type { Table } from './table';
import { named } from './work';

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

/** The data on the table: the scenario with its roster, years and names. */
export function dataOf(
  scenario: ScenarioFile,
  { roster, years, names }: Pick<Table, 'years' | 'names'> & { readonly roster?: Roster | undefined },
): ScenarioFile {
  const data = withRoster(scenario, roster);
  return { ...data, years: years ?? data.years, institutions: named(data.institutions, names) };
}
