import { explainCell, type Explanation, type Simulation } from '../../../engine';
import { resultsOf } from './prompts';

/** What a college brings to the calculation, in the order of its books. */
const brought = [
  'trainingIncome',
  'skillAppraisalIncome',
  'cooperationIncome',
  'techServiceIncome',
  'ownEnterpriseIncome',
  'trainingDirectCost',
  'cooperationCost',
  'techServiceCost',
  'ownEnterpriseCost',
  'techTransferIncome',
  'ordinaryPerformancePay',
  'annualSalaryPay',
  'staffInPost',
  'approvedPerformancePayTotal',
  'controlLinePerStaff',
];

/** What is worked out from it, each a line that can be contested. */
const worked = [
  'trainingPayBase',
  'trainingPay',
  'trainingTeacherPay',
  'trainingLabourFees',
  'techTransferReward',
  'mainContributorReward',
  'hostingAward',
  'winnerAward',
  'schoolConditionsFund',
  'performancePayPool',
  'performancePayPerStaff',
];

export interface StatementLines {
  readonly brought: readonly Explanation[];
  readonly worked: readonly Explanation[];
}

/**
 * The lines of a college's statement in a year: the figures that its answers are made of, and every step that is made
 * of them. A figure of nothing, and what does not apply under the policy, has no line; what is missing has one.
 */
export function statementLines(simulation: Simulation, index: number, year: number): StatementLines {
  const { variables } = simulation.rules;
  const explained = (ids: readonly string[]) =>
    ids
      .filter((id) => variables.has(id))
      .map((id) => explainCell(simulation, id, index, year))
      .filter(({ value }) => value.kind === 'missing' || (value.kind === 'known' && value.number.n !== 0n));
  const counts = (id: string) => resultsOf(simulation, id, index, year).length > 0;
  return { brought: explained(brought.filter(counts)), worked: explained(worked) };
}
