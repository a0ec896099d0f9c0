import type { Rules } from '../../engine';
import type { Bilingual, ScenarioFile } from '../../schema';

export type Institution = ScenarioFile['institutions'][number];

/** A figure that a roster may bring, as far as it must be known to read it. Bounds are plain numbers in its unit. */
export interface RosterVariable {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: string;
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** Whether a later year without a figure has that of the year before; else it has none. */
  readonly lasts: boolean;
  /** Whether a template asks for it. */
  readonly isInput: boolean;
}

/** What a roster is held against: the last one, the figures that the policy in force knows, and the years. */
export interface RosterBasis {
  readonly variables: readonly RosterVariable[];
  readonly institutions: readonly Institution[];
  readonly years: { readonly from: number; readonly to: number };
  /** The year that a figure without one is taken for, where the last roster has it by years. */
  readonly year: number;
}

/** The basis of rosters under the rules in force; plain data, so that it can be sent to a worker. */
export function rosterBasis(
  rules: Pick<Rules, 'variables'>,
  institutions: readonly Institution[],
  years: RosterBasis['years'],
  year: number,
): RosterBasis {
  const variables = [...rules.variables.values()]
    .filter(({ entity, flagOf }) => entity === 'institution' && !flagOf)
    .map(({ id, label, unit, min, max, after, role }) => ({
      id,
      label,
      unit,
      least: min?.valueOf(),
      most: max?.valueOf() ?? greatestShare(unit, id, institutions),
      lasts: after === 'hold',
      isInput: role !== 'result',
    }));
  return { variables, institutions, years, year };
}

/** A share above the whole is a slip, unless the last roster has one too. */
function greatestShare(unit: string, id: string, institutions: readonly Institution[]): number | undefined {
  if (unit !== 'ratio') return undefined;
  return institutions.reduce((most, { values }) => {
    const given = values[id];
    const all = given === undefined ? [] : typeof given === 'number' ? [given] : Object.values(given);
    return Math.max(most, ...all);
  }, 1);
}

/** What the last roster gives for every column of figures: by column, by school. */
export type LastFigures = readonly (readonly (number | undefined)[])[];

/** What the last roster gives for a year: the figure of that year, or the last one before it. */
export function lastFigure(
  { values }: Institution,
  { id, lasts }: RosterVariable,
  year: number | undefined,
): number | undefined {
  const given = Object.hasOwn(values, id) ? values[id] : undefined;
  if (given === undefined || typeof given === 'number') return given;
  if (year === undefined) return undefined;
  const exact = given[String(year)];
  if (exact !== undefined || !lasts) return exact;
  let latest = -Infinity;
  for (const each of Object.keys(given)) if (Number(each) < year) latest = Math.max(latest, Number(each));
  return given[String(latest)];
}
