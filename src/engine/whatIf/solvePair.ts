import { fail, succeed, type Outcome, type Problem } from '../problem';
import { evenPoints } from './axis';
import { figureOf, type Figure } from './figure';
import { checkCount, checkOutputs, lineOf, mostLanes, refuse, type LeverRange } from './lever';
import type { Line } from './line';
import { Probe, type Setting } from './probe';
import { rootPasses, rootsOf, type Root } from './roots';
import { noRootIn, type NoRoot } from './solveFor';

/** What is to stay as it is while one lever moves and another makes up for it. */
export interface Balance {
  readonly output: number;
  /** The value to be kept; undefined: what the output is at present. */
  readonly value?: number | undefined;
  /** Outputs to be read wherever a balance is found. */
  readonly watch: readonly number[];
  /** Values of the first lever. */
  readonly points: number;
}

/** What the second lever must be for a value of the first, and what else follows; or why there is no such value. */
export type Balanced =
  | {
      readonly kind: 'balanced';
      readonly first: number;
      readonly second: number;
      /** How far the output is from the value to be kept: whole steps leave something over. */
      readonly over: number;
      /** How many values of the second lever would do; the one nearest to the present is taken. */
      readonly choices: number;
      readonly figures: readonly Figure[];
    }
  | { readonly kind: 'none'; readonly first: number; readonly none: NoRoot };

export interface Balances {
  /** The value that is kept. */
  readonly value: number;
  readonly rows: readonly Balanced[];
  readonly snapped: number;
}

/** Points of the scan of the second lever for each value of the first. */
const scanned = 129;

/** For each value of one lever the value of another that leaves an output as it is, all of them in the same few passes. */
export function solvePair(
  setting: Setting,
  first: LeverRange,
  second: LeverRange,
  { output, value, watch, points }: Balance,
): Outcome<Balances> {
  const [firstLine, secondLine] = [lineOf(setting, first), lineOf(setting, second)];
  const problems: Problem[] = [
    ...[firstLine, secondLine].flatMap((line) => (line.ok ? [] : line.problems)),
    ...(first.input === second.input ? [refuse('leverTwice', { piece: String(second.input) })] : []),
    ...checkOutputs(setting, [output, ...watch]),
    ...checkCount(points, Math.floor(mostLanes.ofPoints / scanned)),
  ];
  if (value !== undefined && !Number.isFinite(value))
    problems.push(refuse('notFinite', { piece: String(value) }));
  if (!firstLine.ok || !secondLine.ok || problems.length > 0) return fail(problems);
  const probe = new Probe(setting, rootPasses + 2);
  const [present] = probe.run([[]], [output]);
  const now: Figure = present ? figureOf(present, 0) : { kind: 'missing' };
  const kept = value ?? (now.kind === 'known' ? now.value : undefined);
  if (kept === undefined) return fail([refuse('presentUnknown', { piece: String(output) })]);
  const firsts = evenPoints(firstLine.value.axis, points);
  const aims = firsts.map((each) => ({
    line: beside(firstLine.value, each, secondLine.value),
    goal: { output, value: kept },
  }));
  const start = setting.base[second.input] ?? NaN;
  const sought = rootsOf(probe, aims, scanned);
  const chosen = sought.map(({ roots }) => nearestOf(roots, start));
  const solved = firsts.flatMap((_, at) => {
    const [line, second] = [aims[at]?.line, chosen[at]];
    return line && second !== undefined ? [{ at, moves: line.movesAt(second) }] : [];
  });
  const outputs = [output, ...watch];
  const columns = probe.run(
    solved.map(({ moves }) => moves),
    outputs,
  );
  const rows = firsts.map((each, at): Balanced => {
    const { roots = [], found } = sought[at] ?? {};
    const second = chosen[at];
    const none = noRootIn(roots, found?.samples ?? [], kept);
    if (second === undefined || none)
      return { kind: 'none', first: each, none: none ?? { why: 'missing', nearest: undefined } };
    const lane = solved.findIndex((one) => one.at === at);
    const [own, ...figures] = columns.map((column) => figureOf(column, lane));
    const over = own?.kind === 'known' ? own.value - kept : NaN;
    const choices = roots.filter(({ kind }) => kind !== 'jump').length;
    return { kind: 'balanced', first: each, second, over, choices, figures };
  });
  return succeed({ value: kept, rows, snapped: probe.snapped });
}

/** The line of the second lever with the first held at a value. */
function beside(first: Line, held: number, second: Line): Line {
  const moves = first.movesAt(held);
  return { axis: second.axis, movesAt: (at) => [...moves, ...second.movesAt(at)] };
}

/** The value nearest to the present of all that do; of two as near the lower. */
function nearestOf(roots: readonly Root[], start: number): number | undefined {
  const values = roots.flatMap((root): number[] => {
    if (root.kind === 'jump') return [];
    return [root.kind === 'plateau' ? Math.min(root.to, Math.max(root.from, start)) : root.at];
  });
  const distance = (value: number) => Math.abs(value - start);
  return values.sort((left, right) => distance(left) - distance(right) || left - right)[0];
}
