import { withLever, zero, type Simulation, type Value } from '../../../engine';

/**
 * Pay per head (yuan a person) of one college in one year if a variable's amount were paid out of training income: the
 * engine is run again with the share that gives this amount. Undefined where there is no base to take a share of.
 */
export function perHeadIfPaid(
  simulation: Simulation,
  index: number,
  year: number,
  variable: string,
): Value | undefined {
  const [amount, base] = [variable, 'trainingPayBase'].map((id) => simulation.value(id, index, year));
  if (amount?.kind !== 'known' || base?.kind !== 'known') return undefined;
  if (base.number.n === 0n && amount.number.n !== 0n) return undefined;
  const share = base.number.n === 0n ? zero : amount.number.div(base.number);
  const lever = { variable: 'trainingPayShare', index, year };
  return withLever(simulation, lever, share).value('performancePayPerStaff', index, year);
}
