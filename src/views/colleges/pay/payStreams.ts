import type { Rules } from '../../../engine';

/** What is paid out as performance pay or beside it: the amount, and the name that its flags begin with. */
export const payStreams = [
  { flags: 'ordinaryPay', amount: 'ordinaryPerformancePay' },
  { flags: 'trainingPay', amount: 'trainingTeacherPay' },
  { flags: 'techTransferPay', amount: 'techTransferReward' },
  { flags: 'annualSalaryPay', amount: 'annualSalaryPay' },
] as const;

/** How a stream is treated: the ending of its flag, and the sum of the streams that have it. */
export const payFlags = [
  { ending: 'InTotal', sum: 'payInTotal', label: 'flagInTotal' },
  { ending: 'UnderTotal', sum: 'payUnderTotal', label: 'flagUnderTotal' },
  { ending: 'UnderControlLine', sum: 'payUnderControlLine', label: 'flagUnderControlLine' },
  { ending: 'InNextBase', sum: 'payInNextBase', label: 'flagInNextBase' },
  { ending: 'InWageTotal', sum: 'wageTotal', label: 'flagInWageTotal' },
] as const;

/** The clauses that say how a payment counts, by the name that its flags begin with. */
export function flagClauses({ parameters }: Rules, flags: string): string[] {
  const clauses = payFlags.flatMap(({ ending }) => {
    const source = parameters.get(`${flags}${ending}`)?.source;
    return source && 'clause' in source ? [source.clause] : [];
  });
  return [...new Set(clauses)];
}
