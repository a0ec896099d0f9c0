import type { AllocationFile, Bilingual } from '../../schema';
import type { Split } from '../allocation';
import type { Exact } from '../number';

/** A factor by which a pool is shared. */
export interface RuleFactor {
  readonly variable: string;
  readonly weight: Exact;
  readonly timesSize: boolean;
}

/** The least or most of a part: an amount, or a share of the school's own part last year. */
export interface RuleLimit {
  readonly kind: 'amount' | 'shareOfLastYear';
  readonly value: Exact;
}

/** An allocation as it is in one year. */
export interface RuleAllocation {
  readonly id: string;
  readonly label: Bilingual | undefined;
  /** A variable of the region, or an amount. */
  readonly pool: string | Exact;
  readonly among: AllocationFile['among'];
  readonly factors: readonly RuleFactor[];
  readonly performance: readonly RuleFactor[];
  readonly adjust: string | undefined;
  readonly floor: RuleLimit | undefined;
  readonly cap: RuleLimit | undefined;
  readonly unit: Exact;
  readonly split: Split;
  readonly manual: readonly {
    readonly institution: string;
    readonly amount: Exact;
    readonly reason: Bilingual;
  }[];
  readonly projects: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly school: string;
    readonly amount: Exact;
    readonly priority: number;
  }[];
  /** The variable of institutions that holds the parts, where the policy has one. */
  readonly result: string | undefined;
}

/** What an allocation takes a student for when a factor counts times the size of the school. */
export const sizeVariable = 'fullTimeStudents';
/** What a school got before the first year of the run. */
export const lastYearVariable = 'lastYearAllocation';

/** The flag of institutions that a circle of receivers goes by; nothing where all take part, or those that are named. */
export function circleVariable(among: AllocationFile['among']): string | undefined {
  return among === 'higher' ? 'isHigher' : among === 'secondary' ? 'isSecondary' : undefined;
}

/** The variable that an allocation's parts are known by to formulas: specialFund gives specialFundAllocation. */
export function resultOf(allocation: string): string {
  return `${allocation}Allocation`;
}
