import { Session } from '../engine';
import { carryOver, type DocumentRun } from './carryOver';
import type { ColumnSource } from './columnSource';

/** A column that was run: under which rules, from what, and what of its changes holds. */
export interface ColumnRun extends DocumentRun {
  readonly source: ColumnSource;
}

interface Made {
  readonly session: Session;
  readonly source: ColumnSource;
  readonly layers: string;
  readonly run: ColumnRun | 'refused';
}

/** The runs of columns: one that would be made from the same again is kept, and so is what a change of data does not reach. */
export class ColumnRuns {
  readonly #made = new Map<string, Made>();

  /** The run of a column where nothing that it is made from has changed. */
  known(key: string, source: ColumnSource): ColumnRun | 'refused' | undefined {
    const made = this.#made.get(key);
    return made && isSame(made.source, source) && made.layers === JSON.stringify(source.layers)
      ? made.run
      : undefined;
  }

  /** Runs a column with all of its changes that fit, or only where `whole` all of them do. */
  make(key: string, source: ColumnSource, whole: boolean): ColumnRun | 'refused' {
    const { pack, scenario, years, layers } = source;
    const kept = this.#made.get(key);
    const session =
      kept && isSame(kept.source, source) ? kept.session : new Session(pack, { ...scenario, years });
    const carried = carryOver(session, layers);
    const isRefused = !carried.ok || (whole && carried.value.refused.length > 0);
    const run = isRefused ? 'refused' : { ...carried.value, source };
    this.#made.set(key, { session, source, layers: JSON.stringify(layers), run });
    return run;
  }
}

function isSame(left: ColumnSource, right: ColumnSource): boolean {
  return (
    left.pack === right.pack &&
    left.scenario === right.scenario &&
    left.years.from === right.years.from &&
    left.years.to === right.years.to
  );
}
