import type { LabLever } from '../engine';
import { wideReach, type Reach } from './leverReach';

/** The lever that is looked at by itself, and the ranges that a reader gave levers; by path, so that it outlives a new run. */
export class LeverChoice {
  path = $state<string>();
  #given = $state.raw<Readonly<Record<string, Reach>>>({});

  /** The index of the chosen lever among those there are, else of the first in an order. */
  among(levers: readonly LabLever[], first: number): number {
    const found = levers.findIndex(({ path }) => path === this.path);
    return found >= 0 ? found : first;
  }

  reachOf(lever: LabLever): Reach {
    return this.#given[lever.path] ?? wideReach(lever);
  }

  isGiven(lever: LabLever): boolean {
    return lever.path in this.#given;
  }

  give(lever: LabLever, reach: Reach): void {
    this.#given = { ...this.#given, [lever.path]: reach };
  }

  /** Back to the range that is looked at first. */
  reset(lever: LabLever): void {
    this.#given = Object.fromEntries(Object.entries(this.#given).filter(([path]) => path !== lever.path));
  }
}
