import type { LabLever, Simulation, Standing } from '../engine';
import type { Patch } from '../schema';
import type { LabFigure } from './chanceDesk.svelte';
import { exactRow, exactStanding } from './requirementStanding';
import type { LabRequirement } from './sensitivityDesk.svelte';
import { takeOverPatch } from './takeOver';
import type { Workspace } from './workspace.svelte';

/** A lever and the value that it is to take. */
export interface LeverAt {
  readonly lever: LabLever;
  readonly value: number;
}

/** What the trial said of the values that were taken over. */
export interface Expectation {
  /** The figure in the year on show; undefined where it was not known or not asked for. */
  readonly figure?: number | undefined;
  readonly requirement?: { readonly of: LabRequirement; readonly standing: Standing } | undefined;
}

/** Values that were taken over, as long as they are what is on the table. */
export interface TakenOver {
  readonly moves: readonly LeverAt[];
  readonly expected: Expectation;
  readonly of: LabFigure;
  readonly year: number;
  readonly patch: Patch;
}

/** Puts values of a trial on the table, one step that can be undone, and remembers what the trial had said of them. */
export class TakingOver {
  #last = $state.raw<TakenOver>();

  constructor(private readonly workspace: () => Workspace) {}

  take(
    simulation: Simulation,
    moves: readonly LeverAt[],
    of: LabFigure,
    year: number,
    expected: Expectation,
  ): void {
    const workspace = this.workspace();
    const patches = moves.map(({ lever, value }) => takeOverPatch(simulation, lever, value));
    const patch = Object.assign({}, workspace.patch, ...patches) as Patch;
    if (workspace.tryTable({ patch })) this.#last = { moves, expected, of, year, patch: workspace.patch };
  }

  /** What was taken over last; undefined once it was undone or something else was changed. */
  get last(): TakenOver | undefined {
    return this.#last && this.#last.patch === this.workspace().patch ? this.#last : undefined;
  }

  /** Whether the exact run finds the requirement otherwise than the trial did. */
  get isOtherwise(): boolean {
    const { last } = this;
    const asked = last?.expected.requirement;
    if (!last || !asked) return false;
    const row = exactRow(this.workspace().simulation, asked.of, last.year);
    return exactStanding(row) !== asked.standing;
  }
}
