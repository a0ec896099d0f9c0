import { parseExact, zero, type Exact } from '../../engine';
import { grouped, yuanIn } from '../../format';
import type { App } from '../../state';

type Shown = Pick<App, 'view' | 'words'>;

/** A number of the draws as figures are written; a draw is no more precise than this. */
export function drawnExact(value: number): Exact {
  return parseExact(Number(value.toPrecision(digits))) ?? zero;
}

const digits = 9;

/** A number of the draws as it is read: to about three digits, without its unit. */
export function drawnText(value: number, unit: string, { view }: Shown): string {
  if (unit === 'ratio') return `${(value * 100).toFixed(1)}%`;
  const shown = unit === 'yuan' ? value / yuanIn(view.money).valueOf() : value;
  if (unit.startsWith('yuan/')) return grouped(shown.toFixed(0));
  return grouped(shown.toFixed(placesOf(shown)));
}

/** The same with its unit. */
export function drawnQuantity(value: number, unit: string, app: Shown): string {
  const { view, words } = app;
  const behind = unit === 'yuan' ? words.t(`${view.money}Behind`) : words.unit(unit);
  return `${drawnText(value, unit, app)} ${behind}`.trim();
}

function placesOf(shown: number): number {
  if (shown === 0) return 0;
  return Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(shown)))));
}

/** A probability as it is read: 71.3%, and never a certainty that the draws do not show. */
export function chanceText(share: number): string {
  if (share > 0 && share < smallest) return `<${pointsText(smallest)}%`;
  if (share < 1 && share > 1 - smallest) return `>${pointsText(1 - smallest)}%`;
  const percent = (share * 100).toFixed(1);
  return `${percent.replace(/\.0$/, '')}%`;
}

const smallest = 1 / 1000;

/** An error of a probability, in percentage points. */
export function pointsText(error: number): string {
  return (error * 100).toFixed(1);
}
