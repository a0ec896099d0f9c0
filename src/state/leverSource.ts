import type { LabLever, Rules, Simulation } from '../engine';
import type { ScenarioFile } from '../schema';
import { provenanceOf, type GivenValue } from './provenance';

/** Where the figures of a lever come from: the least sure of what the scenario says of its cells, or a clause. */
export type LeverSource =
  | { readonly kind: GivenValue['kind'] }
  | { readonly kind: 'clause'; readonly clause: string }
  | { readonly kind: 'outside' };

const leastSureFirst = ['unstated', 'illustrative', 'derived', 'imported', 'official'] as const;

/** Says where the present values of a lever come from. */
export function leverSource(
  scenario: ScenarioFile,
  simulation: Simulation,
  { of, id, cells }: LabLever,
): LeverSource {
  if (of === 'parameter') return sourceOfParameter(simulation.rules, id);
  const { entity } = simulation.variable(id);
  const paths = new Set(cells.map(({ index }) => simulation.entity(entity, index).path));
  const kinds = new Set([...paths].map((path) => provenanceOf(scenario, path, id)?.kind ?? 'unstated'));
  return { kind: leastSureFirst.find((kind) => kinds.has(kind)) ?? 'unstated' };
}

function sourceOfParameter({ parameters }: Rules, id: string): LeverSource {
  const source = parameters.get(id)?.source;
  return source && 'clause' in source ? { kind: 'clause', clause: source.clause } : { kind: 'outside' };
}
