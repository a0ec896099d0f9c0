import { SvelteMap } from 'svelte/reactivity';
import { requirementList, type Exact, type RuleReading } from '../engine';
import { afterDrawing, Queue, type Later } from './queue';
import type { Workspace } from './workspace.svelte';

/** What another option of a reading would change in the figures in view. */
export interface Effect {
  /** The change of the funding gap; undefined where it is not known before or after. */
  readonly gap: Exact | undefined;
  /** How many requirements are not met before and after. */
  readonly notMet: readonly [number, number];
  /** The option cannot be taken with the others as they are. */
  readonly isRefused: boolean;
}

/** The effects of all options not taken, worked out after the page has been drawn. */
export class Effects {
  readonly #known = new SvelteMap<string, Effect>();
  readonly #queue: Queue;

  constructor(later: Later = afterDrawing) {
    this.#queue = new Queue(later);
  }

  of(reading: string, option: string): Effect | undefined {
    return this.#known.get(`${reading}=${option}`);
  }

  /** Starts over for the readings on show in a year. What it returns stops the work when the page is left. */
  workOut(workspace: Workspace, readings: readonly RuleReading[], year: number): () => void {
    this.#known.clear();
    const before = gapAndFailures(workspace.simulation, year);
    return this.#queue.start(
      readings.flatMap(({ id, chosen, options }) =>
        Object.keys(options ?? {})
          .filter((option) => option !== chosen)
          .map((option) => () => {
            const run = workspace.wouldBe({ [`readings.${id}`]: option });
            const after = run.ok ? gapAndFailures(run.value.simulation, year) : before;
            this.#known.set(`${id}=${option}`, {
              gap: before.gap && after.gap ? after.gap.sub(before.gap) : undefined,
              notMet: [before.failures, after.failures],
              isRefused: !run.ok,
            });
          }),
      ),
    );
  }
}

function gapAndFailures(simulation: Workspace['simulation'], year: number) {
  const gap = simulation.value('fundingGap', 0, year);
  return {
    gap: gap.kind === 'known' ? gap.number : undefined,
    failures: requirementList(simulation, year).filter(({ status }) => status === 'notMet').length,
  };
}
