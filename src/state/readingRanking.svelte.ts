import { SvelteMap } from 'svelte/reactivity';
import {
  fail,
  rankedSpreads,
  readingSpread,
  succeed,
  type Outcome,
  type ReadingSpread,
  type RuleReading,
  type Simulation,
} from '../engine';
import { measured, type Measure, type Measured } from './measures';
import { afterDrawing, Queue, type Later } from './queue';
import type { Workspace } from './workspace.svelte';

const keyOf = (reading: string, option: string) => `${reading}=${option}`;

/** How much each disputed wording moves the key figures, one option tried after another once someone looks. */
export class ReadingRanking {
  readonly #tried = new SvelteMap<string, Outcome<Measured>>();
  #readings = $state.raw<readonly RuleReading[]>([]);
  readonly #queue: Queue;

  constructor(later: Later = afterDrawing) {
    this.#queue = new Queue(later);
  }

  /** How many options are tried so far, and how many there are. */
  get progress(): { readonly done: number; readonly all: number } {
    const all = this.#readings.reduce((sum, reading) => sum + optionsOf(reading).length, 0);
    return { done: this.#tried.size, all };
  }

  /** The readings all of whose options have been tried, by how much they move a figure. */
  ranked(measure: Measure): ReadingSpread[] {
    const ready = this.#readings.filter((reading) =>
      optionsOf(reading).every((option) => this.#tried.has(keyOf(reading.id, option))),
    );
    return rankedSpreads(
      ready.map((reading) =>
        readingSpread(reading.id, optionsOf(reading), (option) => {
          const outcome = this.#tried.get(keyOf(reading.id, option));
          if (!outcome?.ok) return fail(outcome?.problems ?? []);
          const { values, statuses } = outcome.value;
          const value = values.get(measure);
          if (!value) throw new Error(`unreachable: ${measure} is not measured`);
          return succeed({ value, statuses });
        }),
      ),
    );
  }

  /** Starts over for what is on the table, over some years. What it returns stops the work. */
  workOut(
    workspace: Workspace,
    years: readonly number[],
    now: Simulation = workspace.simulation,
  ): () => void {
    this.#tried.clear();
    this.#readings = [...now.rules.readings.values()].filter(({ used }) => used);
    return this.#queue.start(
      this.#readings.flatMap((reading) =>
        optionsOf(reading).map((option) => () => {
          this.#tried.set(keyOf(reading.id, option), tried(workspace, now, reading, option, years));
        }),
      ),
    );
  }
}

function optionsOf({ options }: RuleReading): string[] {
  return Object.keys(options ?? {});
}

function tried(
  workspace: Workspace,
  now: Simulation,
  { id, chosen }: RuleReading,
  option: string,
  years: readonly number[],
): Outcome<Measured> {
  if (option === chosen) return succeed(measured(now, years));
  const run = workspace.wouldBe({ [`readings.${id}`]: option });
  return run.ok ? succeed(measured(run.value.simulation, years)) : run;
}
