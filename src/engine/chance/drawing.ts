import { succeed, type Outcome } from '../problem';
import { inverseOf } from './inverse';
import { normalQuantile, normalShare } from './normal';
import type { DrawnColumn } from './planDraws';
import { checkSampling } from './sampling';
import { uniformsOf, type Sampling, type Uniforms } from './uniforms';

/** Writes the drawn numbers of a column (by its place) for the lanes `from` to `from + into.length`. */
export type Drawing = (column: number, from: number, into: Float64Array) => void;

/**
 * The draws of the columns, ready to be the `fill` of a pass over lanes. Nothing is kept but the shared factors of the
 * block at hand: any block can be asked for again, in any order, and is the same to the last bit.
 */
export function drawing(columns: readonly DrawnColumn[], sampling: Sampling, file: string): Outcome<Drawing> {
  const checked = checkSampling(sampling, file);
  if (!checked.ok) return checked;
  const streams = columns.map(({ name }) => uniformsOf(name, sampling));
  const inverses = columns.map(({ distribution, bounds }) => inverseOf(distribution, bounds));
  const factorIn = factorsOf(sampling);
  return succeed((at, from, into) => {
    const column = columns[at];
    const stream = streams[at];
    const inverse = inverses[at];
    if (!column || !stream || !inverse) throw new Error(`unreachable: no drawn column ${String(at)}`);
    stream(from, into);
    if (column.shared)
      correlate(into, column.shared.correlation, factorIn(column.shared.factor, from, into.length));
    for (let lane = 0; lane < into.length; lane += 1) {
      const drawn = inverse(into[lane] ?? 0);
      into[lane] = column.isWhole ? Math.floor(drawn + 1 / 2) : drawn;
    }
  });
}

/** Below 1, and above 0, by as little as a double can be: a share of a curve that has no end. */
const almostAll = 1 - 1.1102230246251565e-16;
const almostNone = 1e-300;

/** Turns uniform numbers into others that are as uniform and move with a standard normal factor (Gaussian copula). */
function correlate(uniforms: Float64Array, correlation: number, factor: Float64Array): void {
  const own = Math.sqrt(1 - correlation * correlation);
  for (let lane = 0; lane < uniforms.length; lane += 1) {
    const z = correlation * (factor[lane] ?? 0) + own * normalQuantile(uniforms[lane] ?? 0);
    uniforms[lane] = Math.min(almostAll, Math.max(almostNone, normalShare(z)));
  }
}

/** The shared factors of the block at hand, so that each is drawn once however many columns name it. */
function factorsOf(sampling: Sampling): (name: string, from: number, length: number) => Float64Array {
  const streams = new Map<string, Uniforms>();
  const drawn = new Map<string, Float64Array>();
  let block = '';
  return (name, from, length) => {
    const asked = `${String(from)} ${String(length)}`;
    if (asked !== block) drawn.clear();
    block = asked;
    const found = drawn.get(name);
    if (found) return found;
    const stream = streams.get(name) ?? uniformsOf(`factor ${name}`, sampling);
    streams.set(name, stream);
    const factor = new Float64Array(length);
    stream(from, factor);
    for (let lane = 0; lane < length; lane += 1) factor[lane] = normalQuantile(factor[lane] ?? 0);
    drawn.set(name, factor);
    return factor;
  };
}
