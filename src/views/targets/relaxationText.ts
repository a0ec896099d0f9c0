import { comesWhole, type Exact, type Relaxation } from '../../engine';
import type { TargetsAnswer, Words } from '../../state';
import { solved } from './verdictText';

type More = Extract<Relaxation, { extra: unknown }>;

/** The ways out of a conflict, a sentence for each kind; those that change one of several targets stand in one. */
export function waysText(ways: readonly Relaxation[], answer: TargetsAnswer, words: Words): string[] {
  const { t } = words;
  const more = ways.flatMap((way) => ('extra' in way ? [moreText(way, answer, words)] : []));
  const later = ways.flatMap((way) =>
    way.kind === 'deadline'
      ? [t('wayDeadlineOf', { target: nameOf(way.aim, answer, words), year: way.to })]
      : [],
  );
  const lower = ways.flatMap((way) =>
    way.kind === 'threshold' ? [lowerText(way.aim, way.short, answer, words)] : [],
  );
  const listed = (texts: readonly string[]) => ({ what: texts.join(t('listComma')) });
  return [
    ...more,
    ...(later.length > 0 ? [t('wayDeadline', listed(later))] : []),
    ...(lower.length > 0 ? [t('wayThreshold', listed(lower))] : []),
  ];
}

/** How much more of a limit it takes, by year; `forAll`: for all targets to stand. */
export function moreText(way: More, { simulation }: TargetsAnswer, words: Words, forAll = false): string {
  const { t } = words;
  const years = new Map<number, number>();
  for (const { year, amount } of way.extra) years.set(year, (years.get(year) ?? 0) + amount);
  const unit = way.kind === 'money' ? 'yuan' : 'number';
  const shown = (amount: number) => words.quantity(raised(amount, unit), unit);
  const byYear = [...years].map(([year, amount]) => `${String(year)} ${shown(amount)}`).join(t('listComma'));
  const amount = shown([...years.values()].reduce((sum, each) => sum + each, 0));
  if (way.kind === 'money') return t(forAll ? 'moneyForAll' : 'wayMoney', { amount, years: byYear });
  if (way.kind === 'people') return t('wayPeople', { amount, years: byYear });
  const what = way.extra
    .map(({ variable, index, year, amount: each }) => {
      const { entity } = simulation.cell(variable, index, year);
      const whose = entity === 'region' ? '' : words.inBrackets(words.entityName(entity));
      return `${words.label(variable)}${whose} ${String(year)} +${shown(each)}`;
    })
    .join(t('listComma'));
  return t(way.kind === 'capacity' ? 'wayCapacity' : 'wayRoom', { what });
}

function nameOf(aim: number, { outlooks }: TargetsAnswer, words: Words): string {
  const outlook = outlooks.find(({ at }) => at === aim);
  return outlook ? words.of(outlook.rule.label) : '';
}

function lowerText(aim: number, short: number, answer: TargetsAnswer, words: Words): string {
  const outlook = answer.outlooks.find(({ at }) => at === aim);
  const threshold = outlook?.atDeadline.threshold;
  if (!outlook || threshold?.kind !== 'known') return '';
  const { comparison, unit } = outlook.rule;
  const isUpper = comparison === '<' || comparison === '<=';
  const exact = threshold.number.mul(solved(isUpper ? 1 + short : 1 - short));
  return words.t('wayThresholdOf', {
    target: words.of(outlook.rule.label),
    from: words.quantity(threshold.number, unit),
    to: words.quantity(withinReach(exact, unit, isUpper), unit),
  });
}

/** Of what has no halves, the whole number that can be reached. */
function withinReach(exact: Exact, unit: string, isUpper: boolean): Exact {
  // Of a share, what the two places shown can hold: what is read here can be typed and holds.
  const parts = comesWhole(unit) ? 1 : unit === 'ratio' ? sharesShown : fenInYuan;
  const scaled = exact.mul(solved(parts));
  return (isUpper ? scaled.ceil() : scaled.floor()).div(solved(parts));
}

/** What must be enough is rounded up: money to the fen, people and capacity to whole ones. */
function raised(amount: number, unit: string): Exact {
  const parts = unit === 'yuan' ? fenInYuan : 1;
  return solved(Math.ceil(amount * parts - slack) / parts);
}

const sharesShown = 10_000;
const fenInYuan = 100;
/** What floating point adds to a whole number. */
const slack = 1e-3;
