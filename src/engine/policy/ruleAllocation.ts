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

/** An allocation ready to run. */
export interface RuleAllocation {
  readonly id: string;
  readonly label: Bilingual | undefined;
  /** A variable of the region, or an amount for every year. */
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
    /** Undefined takes what holds in every year away in this one. */
    readonly amount: Exact | undefined;
    readonly reason: Bilingual;
    readonly year: number | undefined;
  }[];
  readonly projects: readonly {
    readonly id: string;
    readonly name: Bilingual;
    readonly school: string;
    readonly amount: Exact;
    readonly priority: number;
    readonly year: number | undefined;
  }[];
  /** The variable of institutions that holds the parts, where the policy has one. */
  readonly result: string | undefined;
}

/** What is set by hand for a school in a year: an entry for that year goes before one for every year. */
export function manualOf(
  { manual }: Pick<RuleAllocation, 'manual'>,
  institution: string,
  year: number,
): { readonly amount: Exact; readonly reason: Bilingual } | undefined {
  const own = manual.filter((each) => each.institution === institution);
  const found = own.find((each) => each.year === year) ?? own.find((each) => each.year === undefined);
  return found?.amount && { amount: found.amount, reason: found.reason };
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
