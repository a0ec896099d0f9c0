/**
 * The fixed sheet of the benches: 21 formulas over 18 inputs, as a finance officer's workbook has them, in the formula
 * language, as an Excel formula, and (in `handSheet`) written out by hand. Each column is one lane.
 */
export const sheetInputs = [
  ...['vat', 'consumptionTax', 'buildTax', 'surchargeRate', 'localRate', 'earmark', 'growth'],
  ...['students', 'standard', 'basic', 'project', 'feeIncome', 'cost', 'staff'],
  ...['wage', 'ratio', 'ceiling', 'prior'],
] as const;
export type SheetInput = (typeof sheetInputs)[number];

export const sheetFormulas = {
  base: 'vat + consumptionTax',
  surcharge: 'base * surchargeRate',
  localSurcharge: 'base * localRate',
  surcharges: 'surcharge + localSurcharge',
  earmarked: 'surcharges * earmark',
  nextEarmarked: 'earmarked * (1 + growth)',
  appropriation: 'basic + project',
  perStudent: 'appropriation / students',
  gapPerStudent: 'max(0, standard - perStudent)',
  gap: 'gapPerStudent * students',
  afterGap: 'nextEarmarked - gap',
  isShort: 'afterGap < 0 ? 1 : 0',
  supplement: 'isShort > 0 ? min(0 - afterGap, ceiling) : 0',
  surplus: 'max(0, feeIncome - cost)',
  pool: 'surplus * ratio',
  perHead: 'pool / staff',
  limited: 'min(perHead, wage)',
  paid: 'limited * staff',
  retained: 'surplus - paid',
  trend: 'prior > 0 ? (appropriation - prior) / prior : 0',
  total: 'appropriation + supplement + retained + buildTax',
} as const;
export type SheetFormula = keyof typeof sheetFormulas;

/** What an input is in a lane: realistic sizes that differ from lane to lane. */
export function sheetInput(input: SheetInput, lane: number): number {
  const sizes: Record<SheetInput, number> = {
    ...{ vat: 1.2e9, consumptionTax: 3e8, buildTax: 2e7, surchargeRate: 0.03, localRate: 0.02 },
    ...{ earmark: 0.3, growth: 0.04, students: 6200, standard: 12_000, basic: 6.1e7, project: 9e6 },
    ...{ feeIncome: 4e6, cost: 2.5e6, staff: 380, wage: 4000, ratio: 0.6, ceiling: 5e6, prior: 6.5e7 },
  };
  const wobble = (((lane + 1) * (sheetInputs.indexOf(input) + 3) * 7919) % 1009) / 1009;
  return sizes[input] * (0.75 + wobble / 2);
}

/** The sheet written out by hand as one loop, which is as fast as JavaScript goes. */
export function handSheet(
  lanes: number,
  given: Readonly<Record<SheetInput, Float64Array>>,
  to: Readonly<Record<SheetFormula, Float64Array>>,
): void {
  const {
    vat,
    consumptionTax,
    surchargeRate,
    localRate,
    earmark,
    growth,
    basic,
    project,
    students,
    standard,
    ceiling,
    feeIncome,
    cost,
    ratio,
    staff,
    wage,
    prior,
    buildTax,
  } = given;
  for (let i = 0; i < lanes; i += 1) {
    const base = (vat[i] as number) + (consumptionTax[i] as number);
    const surcharge = base * (surchargeRate[i] as number);
    const localSurcharge = base * (localRate[i] as number);
    const surcharges = surcharge + localSurcharge;
    const earmarked = surcharges * (earmark[i] as number);
    const nextEarmarked = earmarked * (1 + (growth[i] as number));
    const appropriation = (basic[i] as number) + (project[i] as number);
    const enrolled = students[i] as number;
    const perStudent = appropriation / enrolled;
    const gapPerStudent = Math.max(0, (standard[i] as number) - perStudent);
    const gap = gapPerStudent * enrolled;
    const afterGap = nextEarmarked - gap;
    const isShort = afterGap < 0 ? 1 : 0;
    const supplement = isShort > 0 ? Math.min(0 - afterGap, ceiling[i] as number) : 0;
    const surplus = Math.max(0, (feeIncome[i] as number) - (cost[i] as number));
    const pool = surplus * (ratio[i] as number);
    const perHead = pool / (staff[i] as number);
    const limited = Math.min(perHead, wage[i] as number);
    const paid = limited * (staff[i] as number);
    const retained = surplus - paid;
    const before = prior[i] as number;
    const trend = before > 0 ? (appropriation - before) / before : 0;
    const total = appropriation + supplement + retained + (buildTax[i] as number);
    to.base[i] = base;
    to.surcharge[i] = surcharge;
    to.localSurcharge[i] = localSurcharge;
    to.surcharges[i] = surcharges;
    to.earmarked[i] = earmarked;
    to.nextEarmarked[i] = nextEarmarked;
    to.appropriation[i] = appropriation;
    to.perStudent[i] = perStudent;
    to.gapPerStudent[i] = gapPerStudent;
    to.gap[i] = gap;
    to.afterGap[i] = afterGap;
    to.isShort[i] = isShort;
    to.supplement[i] = supplement;
    to.surplus[i] = surplus;
    to.pool[i] = pool;
    to.perHead[i] = perHead;
    to.limited[i] = limited;
    to.paid[i] = paid;
    to.retained[i] = retained;
    to.trend[i] = trend;
    to.total[i] = total;
  }
}
