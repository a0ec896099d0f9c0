import type { Remedy as RemedyRule } from '../../schema';
import type { Exact } from '../number';
import { runCheck, runTarget, type CheckRow, type Simulation, type TargetRow } from '../simulation';
import type { Value } from '../value';
import { solve } from './solve';
import type { Lever } from './withLever';

/** What it takes to meet a requirement with one lever. */
export type Remedy =
  | {
      readonly kind: 'solved';
      readonly lever: Lever;
      readonly from: Exact;
      readonly to: Exact;
      /** What the lever's money pays, how much more of it there is, and the sources that may pay it. */
      readonly cost:
        { readonly use: string; readonly amount: Exact; readonly sources: readonly string[] } | undefined;
    }
  | {
      readonly kind: 'none';
      readonly lever: Lever | undefined;
      readonly why: 'noLever' | 'unknown' | 'noEffect' | 'outOfRange';
    };

/** Solves for the lever that a requirement names; only for a row that is not met. */
export function remedyFor(row: CheckRow | TargetRow, simulation: Simulation): Remedy {
  const { rule, index, year } = row;
  if (!rule.remedy) return { kind: 'none', lever: undefined, why: 'noLever' };
  const lever = leverOf(rule.remedy, rule.entity, index, year, simulation);
  const again = (on: Simulation) =>
    'indicator' in rule ? runTarget(rule, on, index, year) : runCheck(rule, on, index, year);
  return solveFor(rule.remedy, lever, simulation, {
    holds: (on) => again(on).status === 'met',
    margin: (on) => again(on).margin,
  });
}

/** What a lever must become for an amount to be no more than zero, such as a funding gap. */
export function remedyForExcess(
  excess: { readonly variable: string; readonly index: number; readonly year: number },
  rule: RemedyRule,
  simulation: Simulation,
): Remedy {
  const { entity } = simulation.variable(excess.variable);
  const lever = leverOf(rule, entity, excess.index, excess.year, simulation);
  const read = (on: Simulation) => on.value(excess.variable, excess.index, excess.year);
  const negated = (value: Value): Value =>
    value.kind === 'known' ? { kind: 'known', number: value.number.neg() } : value;
  return solveFor(rule, lever, simulation, {
    holds: (on) => {
      const value = read(on);
      return value.kind === 'known' && value.number.compare(0) <= 0;
    },
    margin: (on) => negated(read(on)),
  });
}

function solveFor(
  rule: RemedyRule,
  lever: Lever,
  simulation: Simulation,
  goal: Parameters<typeof solve>[2],
): Remedy {
  const solution = solve(simulation, lever, goal);
  if (solution.kind !== 'solved') {
    const why = solution.kind === 'holdsAlready' ? 'noLever' : solution.kind;
    return { kind: 'none', lever, why };
  }
  const { from, to } = solution;
  const cost =
    rule.use === undefined ? undefined : costOf(rule.use, lever.year, simulation, solution.simulation);
  return { kind: 'solved', lever, from, to, cost };
}

/** The lever may stand on the requirement's own entity or on one above it. */
function leverOf(rule: RemedyRule, kind: string, index: number, year: number, simulation: Simulation): Lever {
  const { entity } = simulation.variable(rule.lever);
  return { variable: rule.lever, index: simulation.world.above({ kind, index, year }, entity), year };
}

function costOf(use: string, year: number, before: Simulation, after: Simulation) {
  const [was, is] = [before.value(use, 0, year), after.value(use, 0, year)];
  if (was.kind !== 'known' || is.kind !== 'known') return undefined;
  return { use, amount: is.number.sub(was.number), sources: sourcesOf(use, year, before) };
}

/** The sources that may pay a use: those whose `<source>MayPay<Use>` flag is set. */
function sourcesOf(use: string, year: number, simulation: Simulation): string[] {
  const ending = `MayPay${use.charAt(0).toUpperCase()}${use.slice(1)}`;
  return [...simulation.rules.parameters.keys()]
    .filter((id) => id.endsWith(ending))
    .filter((id) => {
      const flag = simulation.parameter(id, year);
      return flag.kind === 'known' && flag.number.n !== 0n;
    })
    .map((id) => id.slice(0, -ending.length));
}
