import { laneStatus, type LaneColumn, type LaneModel } from '../batch';
import {
  chanceFrom,
  drawing,
  Fingerprint,
  riskOf,
  spreadOf,
  type Chance,
  type DrawnColumn,
  type Risk,
  type Sampling,
  type Spread,
} from '../chance';
import { fail, succeed, type Outcome } from '../problem';

/** A requirement that holds where it holds for everyone whom it concerns; its outputs are their margins. */
export interface Joint {
  readonly outputs: readonly number[];
  readonly strict: boolean;
}

/** What is drawn, and what is asked of the draws. Plain data. */
export interface ChancesQuestion {
  readonly kind: 'chances';
  readonly sampling: Sampling;
  /** What the first inputs are in every lane: the levers. The drawn columns follow them. */
  readonly levers: readonly number[];
  readonly columns: readonly DrawnColumn[];
  /** Outputs whose spread is asked for, at these shares. */
  readonly figures: readonly number[];
  readonly shares: readonly number[];
  readonly requirements: readonly Joint[];
  /** With what probability a shortfall may be greater than what is said of it. */
  readonly beyond: number;
}

export interface Chances {
  readonly draws: number;
  /** One for each figure, in their order. */
  readonly spreads: readonly Spread[];
  readonly risks: readonly Risk[];
  /** One for each requirement, in their order. */
  readonly chances: readonly Chance[];
  readonly snapped: number;
  /** Sixteen digits that every draw of every figure goes into: two machines that show the same have drawn the same. */
  readonly fingerprint: string;
}

/** The most bytes of results that are kept at a time; what is beyond that is drawn again. */
const mostBytes = 2 ** 28;
const bytesOfLane = 9;
const { missing, notApplicable } = laneStatus;

/** How far a question has come: lanes done, of all. */
export type OnLanes = (done: number, all: number) => void;

/**
 * Runs the draws and sums them up. Requirements are counted as the blocks go by; of figures every draw is kept, for its
 * quantiles are exact, and where they do not all fit the memory the draws are made again for the next of them.
 */
export function chancesOf(
  model: LaneModel,
  question: ChancesQuestion,
  onLanes?: OnLanes,
  most = mostBytes,
): Outcome<Chances> {
  const { sampling, levers, columns, figures, requirements, shares, beyond } = question;
  const drawn = drawing(columns, sampling, 'what-if');
  if (!drawn.ok) return fail(drawn.problems);
  const { draws } = sampling;
  const fill = (input: number, from: number, into: Float64Array): void => {
    if (input < levers.length) into.fill(levers[input] ?? NaN);
    else drawn.value(input - levers.length, from, into);
  };
  const atOnce = Math.max(1, Math.floor(most / (draws * bytesOfLane)));
  const passes = Math.max(1, Math.ceil(figures.length / atOnce));
  const counted = requirements.map((requirement) => ({ requirement, counts: noCounts() }));
  let said = new Uint8Array(0);
  const spreads: Spread[] = [];
  const risks: Risk[] = [];
  let snapped = 0;
  const print = new Fingerprint();
  for (let pass = 0; pass < passes; pass += 1) {
    const part = figures.slice(pass * atOnce, (pass + 1) * atOnce);
    const kept = part.map(() => ({ values: new Float64Array(draws), status: new Uint8Array(draws) }));
    const report = model.run({
      lanes: draws,
      fill,
      take: (from, outputs) => {
        const size = outputs[0]?.values.length ?? 0;
        for (const [at, output] of part.entries()) keep(outputs[output], kept[at], from);
        if (said.length !== size) said = new Uint8Array(size);
        if (pass === 0)
          for (const { requirement, counts } of counted) count(requirement, outputs, said, counts);
        onLanes?.(pass * draws + from + size, passes * draws);
      },
    });
    snapped = report.snapped;
    for (const column of kept) {
      print.add(column.values);
      spreads.push(spreadOf(column, shares));
      risks.push(riskOf(column, beyond));
    }
  }
  const chances = counted.map(({ counts: { holds, ...lanes } }) => chanceFrom(lanes, holds));
  return succeed({ draws, spreads, risks, chances, snapped, fingerprint: print.digits });
}

function keep(found: LaneColumn | undefined, into: LaneColumn | undefined, from: number): void {
  if (!found || !into) return;
  into.values.set(found.values, from);
  into.status.set(found.status, from);
}

interface Counts {
  holds: number;
  known: number;
  missing: number;
  notApplicable: number;
}

function noCounts(): Counts {
  return { holds: 0, known: 0, missing: 0, notApplicable: 0 };
}

/** What a lane says of a requirement; whoever fails decides it, else whoever is not known. */
const concerned = 1;
const unknown = 2;
const failed = 4;

/** Counts the lanes of a block by what they say of a requirement; `said` is where that is noted meanwhile. */
function count({ outputs, strict }: Joint, columns: readonly LaneColumn[], said: Uint8Array, into: Counts) {
  said.fill(0);
  for (const output of outputs) {
    const column = columns[output];
    if (column) note(column, strict, said);
  }
  let [holds, fails, missing, silent] = [0, 0, 0, 0];
  for (let lane = 0; lane < said.length; lane += 1) {
    const state = said[lane] as number;
    if (state === concerned) holds += 1;
    else if (state >= failed) fails += 1;
    else if (state === 0) silent += 1;
    else missing += 1;
  }
  into.holds += holds;
  into.known += holds + fails;
  into.missing += missing;
  into.notApplicable += silent;
}

function note({ values, status }: LaneColumn, strict: boolean, said: Uint8Array): void {
  for (let lane = 0; lane < said.length; lane += 1) {
    const state = status[lane];
    if (state === notApplicable) continue;
    const margin = values[lane] as number;
    const verdict = state === missing ? unknown : margin > 0 || (margin === 0 && !strict) ? 0 : failed;
    said[lane] = (said[lane] as number) | concerned | verdict;
  }
}
