import { laneStatus, type LaneModel, type LanePass, type LaneReport } from '../../src/engine/batch/lanes';
import type { Outcome } from '../../src/engine';

/** What a fake output is in one lane: a number, or why there is none. */
export type Fake = number | 'missing' | 'notApplicable';

/** A model of plain functions, run in blocks of so many lanes; it counts its passes. */
export class FakeModel implements LaneModel {
  passes = 0;
  lanes = 0;

  constructor(
    readonly inputs: number,
    readonly functions: readonly ((...inputs: number[]) => Fake)[],
    readonly block = 512,
  ) {}

  get outputs(): number {
    return this.functions.length;
  }

  run({ lanes, fill, take }: LanePass): LaneReport {
    this.passes += 1;
    this.lanes += lanes;
    for (let from = 0; from < lanes; from += this.block) {
      const count = Math.min(this.block, lanes - from);
      const columns = Array.from({ length: this.inputs }, (_, input) => {
        const into = new Float64Array(count).fill(NaN);
        fill(input, from, into);
        return into;
      });
      const outputs = this.functions.map((run) => {
        const values = new Float64Array(count).fill(NaN);
        const status = new Uint8Array(count);
        for (let lane = 0; lane < count; lane += 1) {
          const found = run(...columns.map((column) => column[lane] ?? NaN));
          if (typeof found === 'number') values[lane] = found;
          else status[lane] = laneStatus[found];
        }
        return { values, status };
      });
      take(from, outputs);
      // The buffers are the model's own: whoever kept them keeps nothing.
      for (const { values, status } of outputs) {
        values.fill(NaN);
        status.fill(laneStatus.missing);
      }
    }
    return { snapped: 0 };
  }
}

/** The value of an outcome that must be one. */
export function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ code }) => code).join(', '));
  return outcome.value;
}

/** The codes of the problems of an outcome. */
export function codesIn(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}
