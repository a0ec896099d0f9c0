import { rulesDigest } from '../engine';
import { resultsDigest } from '../exchange';
import { plainText } from '../format';
import type { Stamp } from '../schema';
import { figureIn, figuresOf, unitOfFigure, type ComparedFigureId } from './comparedRows';
import type { Workspace } from './workspace.svelte';

/** With more schools than this, every cell of every year takes longer than a page may be silent. */
const mostSchools = 40;

/** What the scenario on the table comes to, and by which rules. */
export function stampOf({
  pack,
  scenario,
  simulation,
}: Pick<Workspace, 'pack' | 'scenario' | 'simulation'>): Stamp {
  const { from, to } = simulation.years;
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const ids = new Set(years.flatMap((year) => figuresOf([{ key: '', simulation }], year)));
  const figure = (id: ComparedFigureId, year: number) => {
    const value = figureIn(simulation, id, year);
    return value?.kind === 'known' ? plainText(value.number, unitOfFigure(simulation, id)) : null;
  };
  const isLarge = scenario.institutions.length > mostSchools;
  return {
    policy: pack.policy.id,
    rules: rulesDigest(pack.policy),
    results: isLarge ? null : resultsDigest(pack, scenario.id, { simulation, notes: [] }),
    from,
    figures: Object.fromEntries([...ids].map((id) => [id, years.map((year) => figure(id, year))])),
  };
}

/** A figure that is not what it was. */
export interface Moved {
  readonly id: string;
  readonly year: number;
  readonly then: string | null;
  readonly now: string | null;
}

/** What has changed between two runs of the same work. */
export interface ThenAndNow {
  readonly hasSameRules: boolean;
  /** Whether every cell is as it was; unknown where there were too many to say. */
  readonly hasSameResults: boolean | undefined;
  readonly moved: readonly Moved[];
}

/** Holds what was handed on against what it comes to now, figure by figure and year by year. */
export function thenAndNow(then: Stamp, now: Stamp): ThenAndNow {
  const ids = [...new Set([...Object.keys(now.figures), ...Object.keys(then.figures)])];
  const at = ({ from, figures }: Stamp, id: string, year: number) =>
    (Object.hasOwn(figures, id) ? figures[id]?.[year - from] : undefined) ?? null;
  const lengths = [then, now].map(({ from, figures }) => from + (Object.values(figures)[0]?.length ?? 0));
  const first = Math.min(then.from, now.from);
  const years = Array.from({ length: Math.max(...lengths) - first }, (_, offset) => first + offset);
  const moved = ids.flatMap((id) =>
    years
      .map((year) => ({ id, year, then: at(then, id, year), now: at(now, id, year) }))
      .filter((each) => each.then !== each.now),
  );
  const isKnown = then.results !== null && now.results !== null;
  return {
    hasSameRules: then.rules === now.rules,
    hasSameResults: isKnown ? then.results === now.results : undefined,
    moved,
  };
}
