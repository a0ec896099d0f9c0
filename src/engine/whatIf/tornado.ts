import { fail, succeed, type Outcome } from '../problem';
import { figureOf, valueOf, type Figure } from './figure';
import { checkInput, checkOutputs, refuse } from './lever';
import { Probe, type Setting } from './probe';
import type { Problem } from '../problem';

/** How far an input may go: its legal range, or so much more and less than at present. */
export interface Swing {
  readonly input: number;
  readonly low: number;
  readonly now: number;
  readonly high: number;
}

/** What an output does as one input goes from its low to its high, all others as they are. */
export interface TornadoRow extends Swing {
  readonly atLow: Figure;
  readonly atNow: Figure;
  readonly atHigh: Figure;
  /** The greatest less the least of the three; undefined where one of them is not known. */
  readonly width: number | undefined;
}

export interface Tornado {
  /** The widest first, those not known last; of equals the lower input first. */
  readonly rows: readonly TornadoRow[];
  readonly snapped: number;
}

/** How far every input can move an output, all of them in one pass. */
export function tornado(setting: Setting, swings: readonly Swing[], output: number): Outcome<Tornado> {
  const problems = [...checkOutputs(setting, [output]), ...checkSwings(setting, swings)];
  if (problems.length > 0) return fail(problems);
  const probe = new Probe(setting, 1);
  const lanes = swings.flatMap(({ input, low, now, high }) =>
    [low, now, high].map((value) => [{ input, value }]),
  );
  const [column] = probe.run(lanes, [output]);
  const at = (lane: number): Figure => (column ? figureOf(column, lane) : { kind: 'missing' });
  const rows = swings.map((swing, index): TornadoRow => {
    const [atLow, atNow, atHigh] = [at(3 * index), at(3 * index + 1), at(3 * index + 2)];
    const values = [atLow, atNow, atHigh].map(valueOf);
    const width = Math.max(...values) - Math.min(...values);
    return { ...swing, atLow, atNow, atHigh, width: Number.isNaN(width) ? undefined : width };
  });
  rows.sort((left, right) => byWidth(left.width, right.width) || left.input - right.input);
  return succeed({ rows, snapped: probe.snapped });
}

/** The wider first, what is not known last. */
function byWidth(left: number | undefined, right: number | undefined): number {
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined);
  return right - left;
}

/** What is wrong with the ranges of inputs. */
export function checkSwings(setting: Setting, swings: readonly Swing[]): Problem[] {
  const twice = swings.filter(({ input }, at) => swings.findIndex((each) => each.input === input) !== at);
  return [
    ...(swings.length === 0 ? [refuse('noSuchLever', { piece: '' })] : []),
    ...twice.map(({ input }) => refuse('leverTwice', { piece: String(input) })),
    ...swings.flatMap(({ input, low, now, high }) => [
      ...checkInput(setting, input),
      ...[low, now, high]
        .filter((value) => !Number.isFinite(value))
        .map((value) => refuse('notFinite', { piece: String(value) })),
      ...(low > high ? [refuse('rangeUpsideDown', { from: String(low), to: String(high) })] : []),
    ]),
  ];
}
