import { solveLinear, totalOf } from './linear';
import { limitsOf, needsOf } from './plan';
import type { Programme } from './programme';

/** What it takes to reach so many of the targets: the money of all years together, and which ones those are. */
export interface FrontierPoint {
  readonly met: number;
  readonly yuan: number;
  readonly aims: readonly number[];
}

/**
 * The least money for one target, for two, and so on, whatever the yearly budgets: people, capacity and time hold as they
 * are. Ends where no more can be reached, or where the solver gives no answer.
 */
export function frontierOf(
  programme: Programme,
  aims: readonly number[],
): { points: readonly FrontierPoint[]; isWhole: boolean } {
  const first = programme.columns.length;
  const open = aims.filter((at) => needsOf(programme, at, { aims }).some(({ least = 0 }) => least > 0));
  const free = aims.filter((at) => !open.includes(at));
  const costs = programme.columns.map(({ cost = 0 }, column) => [column, cost] as const);
  const reach = new Map(open.map((at, place) => [at, first + place]));
  const rows = [
    // A target that is not reached asks for nothing: its gap counts only where its switch is on.
    ...open.flatMap((at) =>
      needsOf(programme, at, { aims }).map(({ terms, least = 0 }) =>
        least > 0 ? { terms: [...terms, [reach.get(at) ?? 0, -least] as const], least: 0 } : { terms, least },
      ),
    ),
    ...limitsOf(programme, { without: ['money'] }).map(({ terms, most }) => ({ terms, most })),
  ];
  const points: FrontierPoint[] = [{ met: free.length, yuan: 0, aims: free }];
  for (let more = 1; more <= open.length; more += 1) {
    const answer = solveLinear({
      columns: first + open.length,
      minimise: [...costs, ...[...reach.values()].map((column) => [column, smallestCost] as const)],
      rows: [...rows, { terms: [...reach.values()].map((column) => [column, 1]), least: more }],
      binary: [...reach.values()],
    });
    if (answer.kind === 'noAnswer') return { points, isWhole: answer.status === 'infeasible' };
    const met = open.filter((at) => Math.round(answer.columns[reach.get(at) ?? 0] ?? 0) === 1);
    points.push({
      met: free.length + met.length,
      yuan: totalOf(costs, answer.columns),
      aims: [...free, ...met],
    });
  }
  return { points, isWhole: true };
}

/** So little that it decides only between equally cheap sets: no target is counted that is not asked for. */
const smallestCost = 1e-3;
