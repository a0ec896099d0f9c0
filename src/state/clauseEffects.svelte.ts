import { SvelteMap } from 'svelte/reactivity';
import type { Simulation, Value } from '../engine';
import { measureIn, type Measure } from './measures';
import { afterDrawing, Queue, type Later } from './queue';
import { withoutEdits } from './ruleEdit';
import type { RulePlace } from './ruleFigures';
import type { Workspace } from './workspace.svelte';

/** A key figure without and with the changes of a clause. */
export interface MeasureEffect {
  readonly measure: Measure;
  readonly before: Value;
  readonly after: Value;
}

/** What the changes of one clause do; `refused` where the rules do not run without them. */
export type ClauseEffect = readonly MeasureEffect[] | 'refused';

const shown: readonly Measure[] = [
  'fundingNeed',
  'fundingGap',
  'vetEarmarkRequired',
  'higherFloorShortfall',
  'notMet',
  'targetsMet',
];

/** What the changed clauses on show do to the key figures, each by itself, worked out after drawing. */
export class ClauseEffects {
  readonly #known = new SvelteMap<string, ClauseEffect>();
  readonly #queue: Queue;

  constructor(later: Later = afterDrawing) {
    this.#queue = new Queue(later);
  }

  of(clause: string): ClauseEffect | undefined {
    return this.#known.get(clause);
  }

  /** Starts over for the changed clauses and their places in a year. What it returns stops the work. */
  workOut(
    workspace: Workspace,
    changed: ReadonlyMap<string, readonly RulePlace[]>,
    year: number,
    after: Simulation = workspace.simulation,
  ): () => void {
    for (const clause of this.#known.keys()) if (!changed.has(clause)) this.#known.delete(clause);
    return this.#queue.start(
      [...changed].map(([clause, places]) => () => {
        const run = withoutEdits(workspace, places);
        this.#known.set(
          clause,
          run.ok
            ? shown.map((measure) => ({
                measure,
                before: measureIn(run.value.simulation, measure, year),
                after: measureIn(after, measure, year),
              }))
            : 'refused',
        );
      }),
    );
  }
}
