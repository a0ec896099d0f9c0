import type { LaneModel } from '../batch';
import { drawing, type DrawnColumn, type Sampling } from '../chance';
import { fail, type Outcome } from '../problem';
import {
  elasticities,
  heatMap,
  holdFor,
  solveFor,
  solvePair,
  sweep,
  thresholds,
  tornado,
  varianceShares,
  type Balance,
  type Balances,
  type Drawn,
  type DrawnPair,
  type Elastic,
  type Elasticities,
  type HeatMap,
  type HoldAnswer,
  type LeverRange,
  type OnProgress,
  type OutputGoal,
  type Requirement,
  type RootAnswer,
  type Setting,
  type Sweep,
  type Swing,
  type Thresholds,
  type Tornado,
  type VarianceShares,
} from '../whatIf';
import { chancesOf, type Chances, type ChancesQuestion } from './chances';

/** A question about a compiled model, as plain data; `base` is what every input is at present. */
export type LabQuestion =
  | ChancesQuestion
  | (Based & { readonly kind: 'tornado'; readonly swings: readonly Swing[]; readonly output: number })
  | (Based & { readonly kind: 'elasticities'; readonly inputs: readonly Elastic[]; readonly output: number })
  | (Based & {
      readonly kind: 'thresholds';
      readonly levers: readonly LeverRange[];
      readonly requirements: readonly Requirement[];
    })
  | (Based & {
      readonly kind: 'shares';
      /** The drawn columns, whose inputs follow the first `levers` of the base. */
      readonly levers: number;
      readonly columns: readonly DrawnColumn[];
      readonly sampling: Sampling;
      readonly output: number;
    })
  | (Based & { readonly kind: 'sweep'; readonly lever: LeverRange; readonly drawn: Drawn })
  | (Based & {
      readonly kind: 'heatMap';
      readonly across: LeverRange;
      readonly up: LeverRange;
      readonly drawn: DrawnPair;
    })
  | (Based & { readonly kind: 'solve'; readonly lever: LeverRange; readonly goal: OutputGoal })
  | (Based & { readonly kind: 'hold'; readonly lever: LeverRange; readonly requirement: Requirement })
  | (Based & {
      readonly kind: 'balance';
      readonly first: LeverRange;
      readonly second: LeverRange;
      readonly balance: Balance;
    });

interface Based {
  readonly base: readonly number[];
}

/** What each kind of question is answered with. */
export interface LabAnswers {
  chances: Chances;
  tornado: Tornado;
  elasticities: Elasticities;
  thresholds: Thresholds;
  shares: VarianceShares;
  sweep: Sweep;
  heatMap: HeatMap;
  solve: RootAnswer;
  hold: HoldAnswer;
  balance: Balances;
}
export type LabAnswer<Kind extends LabQuestion['kind'] = LabQuestion['kind']> = Outcome<LabAnswers[Kind]>;

/** Answers a question about a model; says how far it has come. */
export function answerLab(model: LaneModel, question: LabQuestion, onProgress?: OnProgress): LabAnswer {
  if (question.kind === 'chances') return chancesOf(model, question, onProgress);
  const setting: Setting = { model, base: question.base, onProgress };
  switch (question.kind) {
    case 'tornado':
      return tornado(setting, question.swings, question.output);
    case 'elasticities':
      return elasticities(setting, question.inputs, question.output);
    case 'thresholds':
      return thresholds(setting, question.levers, question.requirements);
    case 'shares':
      return sharesOf(setting, question);
    case 'sweep':
      return sweep(setting, question.lever, question.drawn);
    case 'heatMap':
      return heatMap(setting, question.across, question.up, question.drawn);
    case 'solve':
      return solveFor(setting, question.lever, question.goal);
    case 'hold':
      return holdFor(setting, question.lever, question.requirement);
    case 'balance':
      return solvePair(setting, question.first, question.second, question.balance);
  }
}

/**
 * The share of each drawn column in the variance of an output. Shares are those of columns that are drawn each for itself:
 * what they have in common through a factor is left out here.
 */
function sharesOf(
  setting: Setting,
  { levers, columns, sampling, output }: Extract<LabQuestion, { kind: 'shares' }>,
): Outcome<VarianceShares> {
  const alone = columns.map((column) => ({ ...column, shared: undefined }));
  const first = drawing(alone, sampling, 'what-if');
  const second = drawing(alone, { ...sampling, seed: sampling.seed + 1 }, 'what-if');
  if (!first.ok) return fail(first.problems);
  if (!second.ok) return fail(second.problems);
  const streams = { a: first.value, b: second.value };
  return varianceShares(
    setting,
    columns.map((_, at) => levers + at),
    output,
    sampling.draws,
    (input, from, into, stream) => streams[stream](input - levers, from, into),
  );
}
