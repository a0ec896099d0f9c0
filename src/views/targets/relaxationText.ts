import { type Relaxation } from '../../engine';
import type { TargetsAnswer, Words } from '../../state';
import { solved } from './verdictText';

/** One way out of a conflict as a sentence; `forAll`: the one that makes all targets stand. */
export function relaxationText(
  way: Relaxation,
  { outlooks }: TargetsAnswer,
  words: Words,
  forAll = false,
): string {
  const { t } = words;
  if ('extra' in way) {
    const years = new Map<number, number>();
    for (const { year, amount } of way.extra) years.set(year, (years.get(year) ?? 0) + amount);
    const unit = way.kind === 'money' ? 'yuan' : 'number';
    const shown = (amount: number) => words.quantity(rounded(amount, unit), unit);
    const byYear = [...years]
      .map(([year, amount]) => `${String(year)} ${shown(amount)}`)
      .join(t('listComma'));
    const amount = shown([...years.values()].reduce((sum, each) => sum + each, 0));
    if (way.kind === 'money') return t(forAll ? 'moneyForAll' : 'wayMoney', { amount, years: byYear });
    if (way.kind === 'people') return t('wayPeople', { amount, years: byYear });
    const what = way.extra
      .map(({ variable, year, amount: more }) => `${words.label(variable)} ${String(year)} +${shown(more)}`)
      .join(t('listComma'));
    return t(way.kind === 'capacity' ? 'wayCapacity' : 'wayRoom', { what });
  }
  const outlook = outlooks.find(({ at }) => at === way.aim);
  const target = outlook ? words.of(outlook.rule.label) : '';
  if (way.kind === 'deadline') return t('wayDeadline', { target, year: way.to });
  const { atDeadline, rule } = outlook ?? {};
  const threshold = atDeadline?.threshold;
  if (threshold?.kind !== 'known' || !rule) return '';
  const sign = rule.comparison === '<' || rule.comparison === '<=' ? -1 : 1;
  const lower = threshold.number.mul(solved(1 - sign * way.short));
  return t('wayThreshold', {
    target,
    from: words.quantity(threshold.number, rule.unit),
    to: words.quantity(lower, rule.unit),
  });
}

/** Money and people that must be enough are rounded up. */
function rounded(amount: number, unit: string) {
  return solved(
    unit === 'yuan' ? Math.ceil(amount * 100 - slack) / 100 : Math.ceil(amount * 10 - slack) / 10,
  );
}

/** What floating point adds to a whole number. */
const slack = 1e-3;
