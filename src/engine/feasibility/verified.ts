import { parseExact } from '../number';
import { setCell } from '../population';
import { runTarget, type Simulation } from '../simulation';
import { cellKey } from './leverSlopes';
import { totalOf } from './linear';
import type { Plan } from './plan';
import type { Aim, Column, Need, Programme, Terms } from './programme';
import { programmeOf } from './programmeOf';

/** The simulation run again, in full, with everything that a plan does more of. */
function withPlan(simulation: Simulation, { columns }: Programme, plan: Plan): Simulation {
  let { population } = simulation;
  const touched = new Set<string>();
  columns.forEach(({ lever, index, year }, column) => {
    const more = parseExact(Number((plan.columns[column] ?? 0).toFixed(digits)));
    const before = simulation.value(lever, index, year);
    if (!more || more.n === 0n || before.kind !== 'known') return;
    const kind = simulation.variable(lever).entity;
    population = setCell(population, { variable: lever, index, year, kind }, before.number.add(more));
    touched.add(lever);
  });
  return simulation.withPopulation(population, touched);
}

const digits = 6;

/**
 * Holds a plan against the rules themselves, whose ratios, roundings and conditions the straight lines of a programme pass
 * over. Gives the aims that do not hold in some year after all, and a programme whose lines for these are drawn anew where
 * the plan has led, so that its next plan comes closer.
 */
export function verified(
  simulation: Simulation,
  programme: Programme,
  plan: Plan,
  aims: readonly number[],
): { readonly failing: readonly number[]; readonly corrected: Programme } {
  const planned = withPlan(simulation, programme, plan);
  const failing = aims.filter((at) => !holds(planned, programme.aims[at]));
  if (failing.length === 0) return { failing, corrected: programme };
  const there = programmeOf(planned, programme.years.from);
  const places = new Map(programme.columns.map((column, at) => [keyOf(column), at]));
  const moved = (needs: readonly Need[]): Need[] =>
    needs.map(({ year, terms, gap }) => {
      const known = terms.flatMap(([column, slope]): Terms => {
        const own = there.columns[column];
        const at = own && places.get(keyOf(own));
        return at === undefined ? [] : [[at, slope]];
      });
      return { year, terms: known, gap: gap + totalOf(known, plan.columns) };
    });
  const corrected = programme.aims.map((aim, at) => {
    const again = there.aims[at];
    if (!failing.includes(at) || !again) return aim;
    const beyond = aim.scale * hair;
    return { ...aim, needs: moved(again.needs).map((need) => ({ ...need, gap: need.gap + beyond })) };
  });
  return { failing, corrected: { ...programme, aims: corrected } };
}

function holds(planned: Simulation, aim: Aim | undefined): boolean {
  const rule = planned.rules.targets.find(({ id }) => id === aim?.target);
  if (!aim || !rule) return false;
  return aim.needs.every(
    ({ year }) => year < aim.from || runTarget(rule, planned, aim.index, year).status === 'met',
  );
}

function keyOf({ lever, index, year }: Column): string {
  return cellKey(lever, index, year);
}

/** Enough more to be beyond what floating point loses. */
const hair = 1e-6;
