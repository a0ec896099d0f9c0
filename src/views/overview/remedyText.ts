import type { Remedy, Simulation } from '../../engine';
import type { Words } from '../../state';

/** What a solved remedy says: the lever with its change, and the money that may pay it. */
export function remedyText(remedy: Remedy, words: Words, simulation: Simulation): string {
  const lever = remedy.lever ? words.label(remedy.lever.variable) : '';
  if (remedy.kind === 'none') {
    if (remedy.why === 'noLever') return '—';
    const key = (
      { unknown: 'remedyUnknown', noEffect: 'remedyNoEffect', outOfRange: 'remedyOutOfRange' } as const
    )[remedy.why];
    return words.t(key, { lever });
  }
  const { unit } = simulation.variable(remedy.lever.variable);
  const change = changeText(remedy, unit, lever, words);
  const { cost } = remedy;
  const isTheMoney = cost?.amount.equals(remedy.to.sub(remedy.from)) === true;
  if (!cost || cost.amount.n === 0n || isTheMoney) return change;
  const sources = cost.sources.map(words.label).join(words.t('listComma'));
  const paid = sources === '' ? words.t('remedyNoSource') : sources;
  const amount = words.quantity(cost.amount, 'yuan');
  return (
    change + words.inBrackets(words.t('remedyCost', { use: words.label(cost.use), amount, sources: paid }))
  );
}

function changeText(remedy: Remedy & { kind: 'solved' }, unit: string, lever: string, words: Words): string {
  const { from, to } = remedy;
  if (unit === 'flag') return lever;
  if (unit === 'ratio' || unit.includes('/'))
    return words.t('remedyChange', { lever, from: words.number(from, unit), to: words.quantity(to, unit) });
  const amount = words.quantity(to.sub(from).abs(), unit);
  if (from.n === 0n) return `${lever} ${amount}`;
  return words.t(to.compare(from) > 0 ? 'remedyMore' : 'remedyLess', { lever, amount });
}
