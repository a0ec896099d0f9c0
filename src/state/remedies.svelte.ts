import { SvelteMap } from 'svelte/reactivity';
import {
  remedyFor,
  remedyForExcess,
  type Remedy,
  type RequirementGroup,
  type RequirementRow,
  type Simulation,
} from '../engine';
import { afterDrawing, Queue, type Later } from './queue';

/** Beyond this many institutions a list of single remedies is no longer read. */
const mostRows = 40;

const isOpen = (status: RequirementRow['status']) =>
  status === 'notMet' || status === 'advisory' || status === 'notDue';

/** What the funding gap is solved for: more general-budget money under the ceiling. */
const gapRule = { lever: 'vetBudgetCeiling', use: 'fundingNeed' };

/**
 * The remedies of the requirements on show, solved one after another after the page has been drawn.
 * A new simulation starts over; what was solved for the old one is not shown for the new.
 */
export class Remedies {
  readonly #solved = new SvelteMap<string, Remedy>();
  #gap = $state.raw<Remedy>();
  readonly #queue: Queue;

  constructor(later: Later = afterDrawing) {
    this.#queue = new Queue(later);
  }

  /** The remedy of a row, once it is solved. */
  of({ rule, entity }: RequirementRow): Remedy | undefined {
    return this.#solved.get(`${rule.id}/${entity}`);
  }

  /** What closes the funding gap of the year, once it is solved. */
  get ofGap(): Remedy | undefined {
    return this.#gap;
  }

  /**
   * Solves for the funding gap and for each requirement that is not met: its worst row first, then the others. What it
   * returns stops the solving, for the effect that started it: a page that was left needs no remedies.
   */
  solve(simulation: Simulation, year: number, groups: readonly RequirementGroup[]): () => void {
    this.#solved.clear();
    this.#gap = undefined;
    const jobs: (() => void)[] = [];
    const gap = simulation.value('fundingGap', 0, year);
    if (gap.kind === 'known' && gap.number.compare(0) > 0) {
      const excess = { variable: 'fundingGap', index: 0, year };
      jobs.push(() => (this.#gap = remedyForExcess(excess, gapRule, simulation)));
    }
    const open = groups.filter(({ status }) => isOpen(status));
    const others = open.flatMap(({ worst, rows }) =>
      rows.filter((row) => row !== worst && isOpen(row.status)).slice(0, mostRows),
    );
    for (const row of [...open.map(({ worst }) => worst), ...others])
      jobs.push(() => this.#solved.set(`${row.rule.id}/${row.entity}`, remedyFor(row, simulation)));
    return this.#queue.start(jobs);
  }
}
