import type { Because, Exact, RuleParameter, Simulation, Value } from '../engine';
import type { Force } from '../schema';

/** In what a payment can count, as the parameters of the policies end: trainingPayInTotal. */
const treatments = ['InTotal', 'UnderTotal', 'UnderControlLine', 'InNextBase', 'InWageTotal'] as const;
export type Treatment = (typeof treatments)[number];

/** The payments that documents treat differently: how their parameters begin, and the amount that is paid. */
const streams = [
  { prefix: 'trainingPay', pay: 'trainingTeacherPay' },
  { prefix: 'techTransferPay', pay: 'techTransferReward' },
  // What an exemption does not reach counts all the same.
  { prefix: 'annualSalaryPay', pay: 'annualSalaryPay', counted: 'annualSalaryPayNotExempt' },
] as const;

/** What is paid beside training income. */
const rewards = ['techTransferReward', 'hostingAward', 'winnerAward'] as const;

/** The money that the share is taken of. */
interface Base {
  readonly value: Value;
  /** With nothing deducted, or less the costs; undefined where the figures do not tell. */
  readonly sort: 'gross' | 'net' | undefined;
  readonly income: Value;
}

/** The share that is taken, and what the document says of it. */
export interface ShareRule {
  readonly chosen: Value;
  readonly range: { readonly from: Value | undefined; readonly to: Value | undefined };
  readonly force: Force | undefined;
}

/** One thing in which two documents differ for a college, with the clause of the document that is compared. */
export type Step =
  /** Only one of them provides for pay out of training income at all. */
  (
    | {
        readonly kind: 'rule';
        /** Why the other has no such rule; undefined where it is the one that has. */
        readonly because: Because | undefined;
        readonly base: Value;
        readonly share: ShareRule;
      }
    | {
        readonly kind: 'base';
        readonly from: Base;
        readonly to: Base;
        readonly difference: Exact | undefined;
      }
    | { readonly kind: 'share'; readonly from: ShareRule; readonly to: ShareRule }
    | { readonly kind: 'teacherPart'; readonly from: Exact; readonly to: Exact }
    | {
        readonly kind: 'treatment';
        readonly pay: string;
        readonly treatment: Treatment;
        readonly on: boolean;
      }
    | { readonly kind: 'reward'; readonly variable: string; readonly from: Value; readonly to: Value }
  ) & {
    readonly clause: string | undefined;
    /** Whether the clause is one of the document that is compared with, because the other has none. */
    readonly isOwn: boolean;
  };

/**
 * Where the same college fares differently under another document, in the order in which its pay is worked out: the
 * base, the share of it, the part of the teachers, how that part counts, what is paid beside it.
 */
export function stepsBetween(here: Simulation, there: Simulation, index: number, year: number): Step[] {
  return [
    ...trainingSteps(here, there, index, year),
    ...streams.flatMap((stream) => treatmentSteps(here, there, index, year, stream)),
    ...rewardSteps(here, there, index, year),
  ];
}

function trainingSteps(here: Simulation, there: Simulation, index: number, year: number): Step[] {
  const [from, to] = [baseOf(here, index, year), baseOf(there, index, year)];
  const [had, has] = [from, to].map(({ value }) => value.kind !== 'notApplicable');
  if (!had && !has) return [];
  if (had !== has) {
    const because = to.value.kind === 'notApplicable' ? to.value.because : undefined;
    const owner = has ? there : here;
    const clause = clauseOf(owner.variable('trainingPayBase'));
    const share = shareRuleOf(there, index, year);
    return [{ kind: 'rule', because, base: to.value, share, clause, isOwn: has !== true }];
  }
  return [
    ...baseSteps(from, to, there),
    ...shareSteps(here, there, index, year),
    ...teacherSteps(here, there, index, year),
  ];
}

function baseOf(simulation: Simulation, index: number, year: number): Base {
  const [value, income, cost] = ['trainingPayBase', 'payStreamsIncome', 'payStreamsCost'].map((id) =>
    simulation.value(id, index, year),
  ) as [Value, Value, Value];
  return { value, income, sort: sortOf(value, income, cost) };
}

/** Told from the figures themselves: what costs leave is net; without costs, or without income, both are the same. */
function sortOf(value: Value, income: Value, cost: Value): Base['sort'] {
  if (value.kind !== 'known' || income.kind !== 'known' || cost.kind !== 'known') return undefined;
  if (cost.number.n === 0n || income.number.n === 0n) return undefined;
  if (value.number.equals(income.number)) return 'gross';
  const left = income.number.sub(cost.number);
  return value.number.equals(left.s < 0n ? 0 : left) ? 'net' : undefined;
}

function baseSteps(from: Base, to: Base, there: Simulation): Step[] {
  if (isSame(from.value, to.value) && from.sort === to.sort) return [];
  const clause = clauseOf(there.variable('trainingPayBase'));
  const difference = differenceOf(from.value, to.value);
  return [{ kind: 'base', from, to, difference, clause, isOwn: false }];
}

/** The figure that bounds the share: the least of a floor or the most of a ceiling. */
function boundOf({ rules }: Simulation): RuleParameter | undefined {
  return ['trainingPayFloor', 'trainingPayCeiling']
    .map((id) => rules.parameters.get(id))
    .find((parameter) => parameter !== undefined && parameter.dated.length > 0);
}

/** The share taken in a cell, with its range and the force of the words that set it. */
export function shareRuleOf(simulation: Simulation, index: number, year: number): ShareRule {
  return {
    chosen: simulation.value('trainingPayShare', index, year),
    range: simulation.rangeOf('trainingPayShare', index, year) ?? { from: undefined, to: undefined },
    force: boundOf(simulation)?.force,
  };
}

function shareSteps(here: Simulation, there: Simulation, index: number, year: number): Step[] {
  const [from, to] = [shareRuleOf(here, index, year), shareRuleOf(there, index, year)];
  const isAlike =
    isSame(from.chosen, to.chosen) &&
    isSame(from.range.from, to.range.from) &&
    isSame(from.range.to, to.range.to) &&
    from.force === to.force;
  return isAlike ? [] : [{ kind: 'share', from, to, clause: clauseOf(boundOf(there)), isOwn: false }];
}

function teacherSteps(here: Simulation, there: Simulation, index: number, year: number): Step[] {
  const [from, to] = [here, there].map((simulation) => {
    const part = simulation.value('trainingTeacherPay', index, year);
    const whole = simulation.value('trainingPay', index, year);
    if (part.kind !== 'known' || whole.kind !== 'known' || whole.number.n === 0n) return undefined;
    return part.number.div(whole.number);
  });
  if (!from || !to || from.equals(to)) return [];
  const clause = clauseOf(there.variable('trainingTeacherPay'));
  return [{ kind: 'teacherPart', from, to, clause, isOwn: false }];
}

/** How a payment counts matters to a college that makes it, under both documents. */
function treatmentSteps(
  here: Simulation,
  there: Simulation,
  index: number,
  year: number,
  stream: (typeof streams)[number],
): Step[] {
  const { prefix, pay } = stream;
  if ([here, there].some((simulation) => isNothing(simulation.value(pay, index, year)))) return [];
  const isOn = (simulation: Simulation, treatment: Treatment): boolean | undefined => {
    const flag = simulation.parameter(`${prefix}${treatment}`, year);
    const isWhole = !('counted' in stream) || treatment === 'InWageTotal';
    const counted = isWhole ? undefined : simulation.value(stream.counted, index, year);
    return flag.kind === 'known'
      ? flag.number.n !== 0n || (counted && !isNothing(counted)) === true
      : undefined;
  };
  return treatments.flatMap((treatment) => {
    const [from, on] = [isOn(here, treatment), isOn(there, treatment)];
    if (from === undefined || on === undefined || from === on) return [];
    const clause = clauseOf(there.rules.parameters.get(`${prefix}${treatment}`));
    return [{ kind: 'treatment', pay, treatment, on, clause, isOwn: false } as const];
  });
}

function rewardSteps(here: Simulation, there: Simulation, index: number, year: number): Step[] {
  return rewards.flatMap((variable) => {
    const [from, to] = [here.value(variable, index, year), there.value(variable, index, year)];
    // Nothing paid because there is nothing to reward, or because no clause rewards it, is one thing to a college.
    if (isSame(from, to) || (isNothing(from) && isNothing(to))) return [];
    const isOwn = to.kind === 'notApplicable';
    const clause = clauseOf((isOwn ? here : there).variable(variable));
    return [{ kind: 'reward', variable, from, to, clause, isOwn } as const];
  });
}

/** The clause that a rule names, where it names one. */
function clauseOf(rule: Pick<RuleParameter, 'source'> | undefined): string | undefined {
  return rule?.source && 'clause' in rule.source ? rule.source.clause : undefined;
}

function isNothing(value: Value): boolean {
  return value.kind === 'notApplicable' || (value.kind === 'known' && value.number.n === 0n);
}

/** Whether two values say the same; what is missing on both sides is no difference to speak of. */
export function isSame(left: Value | undefined, right: Value | undefined): boolean {
  if (left?.kind === 'known' && right?.kind === 'known') return left.number.equals(right.number);
  return left?.kind === right?.kind;
}

/** What the second of two values has more than the first, where both are known. */
export function differenceOf(from: Value, to: Value): Exact | undefined {
  return from.kind === 'known' && to.kind === 'known' ? to.number.sub(from.number) : undefined;
}
