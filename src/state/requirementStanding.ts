import {
  runCheck,
  runTarget,
  type Figure,
  type RequirementRow,
  type Simulation,
  type Standing,
} from '../engine';
import type { LabRequirement } from './sensitivityDesk.svelte';

/** A margin of less than this is one that rounding alone keeps from zero. */
const hair = 1e-9;

/** A requirement as the exact engine finds it in a year. */
export function exactRow(
  simulation: Simulation,
  { kind, id, index }: Pick<LabRequirement, 'kind' | 'id' | 'index'>,
  year: number,
): RequirementRow | undefined {
  const { checks, targets } = simulation.rules;
  const check = kind === 'check' ? checks.find((rule) => rule.id === id) : undefined;
  if (check) return runCheck(check, simulation, index, year);
  const target = targets.find((rule) => rule.id === id);
  return target && runTarget(target, simulation, index, year);
}

/** What becomes of a requirement, by the status that the exact engine gives it. */
export function exactStanding(row: RequirementRow | undefined): Standing {
  if (!row || row.status === 'notApplicable') return 'notApplicable';
  if (row.status === 'unknown') return 'missing';
  return row.status === 'met' ? 'holds' : 'fails';
}

/** What becomes of a requirement with a margin of a trial run. */
export function standingAt({ strict }: LabRequirement, margin: Figure): Standing {
  if (margin.kind !== 'known') return margin.kind;
  const value = Math.abs(margin.value) < hair ? 0 : margin.value;
  return (strict ? value > 0 : value >= 0) ? 'holds' : 'fails';
}
