import type { Simulation, Value } from '../../../engine';
import type { MessageKey } from '../../../i18n';

/** What a college is asked for, in the order in which its bookkeeper has it at hand. */
const asked = {
  trainingIncome: 'askTrainingIncome',
  trainingDirectCost: 'askTrainingDirectCost',
  staffInPost: 'askStaffInPost',
  ordinaryPerformancePay: 'askOrdinaryPay',
  approvedPerformancePayTotal: 'askApprovedTotal',
  controlLinePerStaff: 'askControlLine',
  skillAppraisalIncome: 'askSkillAppraisal',
  cooperationIncome: 'askCooperationIncome',
  cooperationCost: 'askCooperationCost',
  techServiceIncome: 'askTechServiceIncome',
  techServiceCost: 'askTechServiceCost',
  ownEnterpriseIncome: 'askOwnEnterpriseIncome',
  ownEnterpriseCost: 'askOwnEnterpriseCost',
  techTransferIncome: 'askTechTransferIncome',
  annualSalaryPay: 'askAnnualSalary',
  contestsHosted: 'askContestsHosted',
  contestsWon: 'askContestsWon',
} as const satisfies Record<string, MessageKey>;

/** The answers that a college wants and its statement prints. */
export const payAnswers = [
  'performancePayPool',
  'performancePayPerStaff',
  'overApprovedTotal',
  'overControlLine',
  'schoolConditionsFund',
  'wageTotal',
  'techTransferReward',
  'hostingAward',
  'winnerAward',
] as const;

/** Something to ask a college for. */
export interface Prompt {
  readonly variable: string;
  readonly question: MessageKey;
  readonly isMissing: boolean;
  /** How many of the answers wait for it. */
  readonly effect: number;
}

/**
 * What to ask for under the policy in force: only what some answer of the year is made of, the missing first, those
 * that most answers wait for before others.
 */
export function promptsOf(simulation: Simulation, index: number, year: number): Prompt[] {
  const kindOf = (id: string) => simulation.value(id, index, year).kind;
  const wanted = payAnswers.filter((id) => applies(simulation.value(id, index, year)));
  return Object.entries(asked)
    .flatMap(([variable, question]): Prompt[] => {
      if (!simulation.rules.variables.has(variable) || kindOf(variable) === 'notApplicable') return [];
      const uses = resultsOf(simulation, variable, index, year).filter((id) => wanted.includes(id));
      if (uses.length === 0) return [];
      const isMissing = kindOf(variable) === 'missing';
      const effect = isMissing ? uses.filter((id) => kindOf(id) === 'missing').length : 0;
      return [{ variable, question, isMissing, effect }];
    })
    .sort((a, b) => b.effect - a.effect);
}

/** The answers of a college that are made of a variable, through what applies to it in the year. */
export function resultsOf(
  simulation: Simulation,
  variable: string,
  index: number,
  year: number,
): (typeof payAnswers)[number][] {
  const { rules } = simulation;
  const reached = new Set([variable]);
  for (const id of reached) {
    for (const reader of rules.readers.get(id) ?? []) {
      const isHere = rules.variables.get(reader)?.entity === 'institution';
      if (isHere && applies(simulation.value(reader, index, year))) reached.add(reader);
    }
  }
  return payAnswers.filter((id) => reached.has(id));
}

/** Whether the policy has such a thing at all; a staff of nobody only has no figure per head yet. */
function applies(value: Value): boolean {
  return value.kind !== 'notApplicable' || value.because.code === 'divisionByZero';
}
