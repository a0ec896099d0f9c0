import { parseExact, zero, type Binding, type Exact, type Outlook } from '../../engine';
import type { Words } from '../../state';

const words = {
  met: ['✓', 'verdictMet', 'good'],
  onCourse: ['✓', 'verdictOnCourse', 'good'],
  feasible: ['→', 'verdictFeasible', 'warn'],
  infeasible: ['✕', 'verdictInfeasible', 'bad'],
  overdue: ['✕', 'verdictOverdue', 'bad'],
  noLever: ['!', 'verdictNoLever', 'bad'],
  noAnswer: ['?', 'verdictNoAnswer', 'warn'],
  unknown: ['?', 'verdictUnknown', 'warn'],
  notApplicable: ['—', 'verdictNotApplicable', 'soft'],
} as const;
export type VerdictKind = keyof typeof words;

/** The kinds of verdict in the order in which they are counted: the good ones first. */
export const verdictKinds = Object.keys(words) as VerdictKind[];

/** A verdict as a sign, a word and a colour, none of which stands alone. */
export function verdictWords(kind: VerdictKind): (typeof words)[VerdictKind] {
  return words[kind];
}

const bindings = {
  money: 'bindMoney',
  people: 'bindPeople',
  capacity: 'bindCapacity',
  room: 'bindRoom',
  time: 'bindTime',
  nothingMoves: 'bindNothingMoves',
} as const;

/** What binds, in words: of what cannot hold, what stands in the way; of what can, what the way uses up. */
export function bindingText(
  { verdict }: Pick<Outlook, 'verdict'> | { verdict: { verdict: string; binding: readonly Binding[] } },
  { t }: Words,
): string {
  const what = verdict.binding.map((each) => t(bindings[each])).join(t('listComma'));
  if (what === '') return '';
  return verdict.verdict === 'feasible' ? t('usesUp', { what }) : what;
}

/** A change a year, also of things that are whole: a third of a college a year is a pace. */
export function paceText(pace: Exact, unit: string, words: Words): string {
  const isWhole = pace.d === 1n || unit === 'ratio' || unit.startsWith('yuan');
  return isWhole ? words.difference(pace, unit) : words.difference(pace, 'number');
}

/** What the cheapest way to a target costs, and whether all of it has a price. */
export function costText({ verdict: { plan } }: Pick<Outlook, 'verdict'>, words: Words): string {
  if (!plan) return '—';
  if (plan.unpriced.length > 0 && plan.cost === 0) return words.t('priceUnknown');
  return words.number(solved(plan.cost), 'yuan') + (plan.unpriced.length > 0 ? words.t('partlyPriced') : '');
}

/** A number that a solver found in floating point, to as many digits as it is good for. */
export function solved(amount: number): Exact {
  return parseExact(Number(amount.toPrecision(digits))) ?? zero;
}

const digits = 9;
