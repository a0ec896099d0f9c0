import { zero, type Exact, type Simulation, type Value } from '../../../engine';
import type { MessageKey } from '../../../i18n';

/** One step on the way from income to pay per head: a sum that stands, or what is taken away or added. */
export interface PayStep {
  readonly kind: 'sum' | 'change';
  /** The variable that holds it; what is only a difference of two has none. */
  readonly variable: string | undefined;
  readonly label: MessageKey | undefined;
  readonly amount: Exact;
  /** Where the bar of the step begins and ends. */
  readonly from: Exact;
  readonly to: Exact;
}

/**
 * The way from the income of the streams in the base to the pool, in yuan, of one college in one year. Nothing where
 * one of its sums is missing; without the part on training where the policy has no rule on it.
 */
export function payStepsOf(simulation: Simulation, index: number, year: number): PayStep[] | undefined {
  const value = (id: string) => simulation.value(id, index, year);
  const number = (of: Value) => (of.kind === 'known' ? of.number : undefined);
  const steps: PayStep[] = [];
  const sum = (variable: string, amount: Exact) =>
    steps.push({ kind: 'sum', variable, label: undefined, amount, from: zero, to: amount });
  const change = (step: { variable?: string; label?: MessageKey }, from: Exact, to: Exact) => {
    const amount = to.sub(from);
    if (amount.n !== 0n)
      steps.push({ kind: 'change', variable: step.variable, label: step.label, amount, from, to });
  };
  if (value('trainingPay').kind !== 'notApplicable') {
    const [income, base, pay, teachers] = [
      'payStreamsIncome',
      'trainingPayBase',
      'trainingPay',
      'trainingTeacherPay',
    ].map((id) => number(value(id)));
    if (!income || !base || !pay || !teachers) return undefined;
    sum('payStreamsIncome', income);
    change({ label: 'stepCostOut' }, income, base);
    sum('trainingPayBase', base);
    change({ label: 'stepKept' }, base, pay);
    sum('trainingPay', pay);
    change({ variable: 'trainingLabourFees' }, pay, teachers);
    sum('trainingTeacherPay', teachers);
  }
  const [ordinary, pool] = ['ordinaryPerformancePay', 'performancePayPool'].map((id) => number(value(id)));
  if (!ordinary || !pool) return undefined;
  const before = number(value('trainingTeacherPay')) ?? zero;
  change({ variable: 'ordinaryPerformancePay' }, before, before.add(ordinary));
  change({ variable: 'techTransferReward' }, before.add(ordinary), pool);
  sum('performancePayPool', pool);
  return steps;
}
