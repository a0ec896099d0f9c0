import type { Distribution } from '../../schema';
import { succeed, type Outcome } from '../problem';
import { inverseOf } from './inverse';
import { normalQuantile, normalShare } from './normal';
import type { DrawnColumn } from './planDraws';
import { checkSampling } from './sampling';
import { dealTo, strataOf, uniformsOf, type Sampling, type Strata, type Uniforms } from './uniforms';

/** Writes the drawn numbers of a column (by its place) for the lanes `from` to `from + into.length`. */
export type Drawing = (column: number, from: number, into: Float64Array) => void;

/**
 * The draws of the columns, ready to be the `fill` of a pass over lanes. What is kept does not grow with the columns: any
 * block can be asked for again, in any order, and is the same to the last bit.
 */
export function drawing(columns: readonly DrawnColumn[], sampling: Sampling, file: string): Outcome<Drawing> {
  const checked = checkSampling(sampling, file);
  if (!checked.ok) return checked;
  const strata = sampling.method === 'latinHypercube' ? strataOf(sampling) : undefined;
  const factorIn = factorsOf(sampling, strata);
  const tables = new Tables(strata);
  const drawn = columns.map((column) => drawingOf(column, sampling, strata, tables, factorIn));
  return succeed((at, from, into) => {
    const draw = drawn[at];
    if (!draw) throw new Error(`unreachable: no drawn column ${String(at)}`);
    draw(from, into);
  });
}

function drawingOf(
  column: DrawnColumn,
  sampling: Sampling,
  strata: Strata | undefined,
  tables: Tables,
  factorIn: ReturnType<typeof factorsOf>,
): Uniforms {
  const { name, shared } = column;
  const figureOf = figureIn(column);
  const table = shared ? undefined : tables.of(column, figureOf);
  if (table) {
    const deal = dealTo(name, sampling);
    return (from, into) => deal(table, from, into);
  }
  const uniforms = uniformsOf(name, sampling, strata);
  return (from, into) => {
    uniforms(from, into);
    if (shared) correlate(into, shared.correlation, factorIn(shared.factor, from, into.length));
    for (let at = 0; at < into.length; at += 1) into[at] = figureOf(into[at] as number);
  };
}

/** From a share to the figure of a column below which that share of its draws lies. */
function figureIn({ name, distribution, bounds, isWhole }: DrawnColumn): (share: number) => number {
  const inverse = inverseOf(distribution, bounds);
  if (!inverse) throw new Error(`unreachable: ${name} was planned with nothing to draw`);
  return isWhole ? (share) => Math.floor(inverse(share) + 1 / 2) : inverse;
}

/** So many figures are kept ready; what is beyond that is worked out lane by lane, and is the same. */
const mostFigures = 2 ** 22;

/** The figures of every stratum of a distribution: columns that are drawn alike are permutations of them. */
class Tables {
  readonly #tables = new Map<Distribution, Map<string, Float64Array>>();
  #kept = 0;

  constructor(private readonly strata: Strata | undefined) {}

  of(
    { distribution, bounds, isWhole }: DrawnColumn,
    figureOf: (share: number) => number,
  ): Float64Array | undefined {
    if (!this.strata) return undefined;
    const alike = this.#tables.get(distribution) ?? new Map<string, Float64Array>();
    this.#tables.set(distribution, alike);
    const key = `${String(bounds.from)} ${String(bounds.to)} ${String(isWhole)}`;
    const found = alike.get(key);
    if (found || this.#kept + this.strata.length > mostFigures) return found;
    this.#kept += this.strata.length;
    const table = this.strata.map(figureOf);
    alike.set(key, table);
    return table;
  }
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
function factorsOf(
  sampling: Sampling,
  strata: Strata | undefined,
): (name: string, from: number, length: number) => Float64Array {
  const streams = new Map<string, Uniforms>();
  const drawn = new Map<string, Float64Array>();
  let block = '';
  return (name, from, length) => {
    const asked = `${String(from)} ${String(length)}`;
    if (asked !== block) drawn.clear();
    block = asked;
    const found = drawn.get(name);
    if (found) return found;
    const stream = streams.get(name) ?? uniformsOf(`factor ${name}`, sampling, strata);
    streams.set(name, stream);
    const factor = new Float64Array(length);
    stream(from, factor);
    for (let lane = 0; lane < length; lane += 1) factor[lane] = normalQuantile(factor[lane] ?? 0);
    drawn.set(name, factor);
    return factor;
  };
}
