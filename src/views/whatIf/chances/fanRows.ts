import { whatIfChancesWords as own } from '../../../i18n';
import { fanShares, type ChanceAnswer, type Words } from '../../../state';
import { drawnExact } from '../drawnText';

/** A row of what the draws say of a figure, a text for each year. */
export interface FanRow {
  readonly label: string;
  readonly values: readonly string[];
}

/** The rows of a fan: its quantiles, mean, spread and error, and how many draws knew the figure; ? where none did. */
export function fanRows(answer: ChanceAnswer, unit: string, words: Words): FanRow[] {
  const { say } = words;
  const amount = (value: number | undefined, nothing: string) =>
    value === undefined ? nothing : words.number(drawnExact(value), unit);
  const count = (value: number) => words.number(drawnExact(value), 'count');
  return [
    ...fanShares.map((share, at) => ({
      label: `P${(share * 100).toFixed(0)}`,
      values: answer.spreads.map(({ quantiles, missing }) =>
        amount(quantiles?.[at], missing > 0 ? '?' : '—'),
      ),
    })),
    ...(['mean', 'sd', 'meanError'] as const).map((id) => ({
      label: say(own[id]),
      values: answer.spreads.map((spread) => amount(spread[id], spread.missing > 0 ? '?' : '—')),
    })),
    { label: say(own.knownDraws), values: answer.spreads.map(({ known }) => count(known)) },
    { label: say(own.unknownDraws), values: answer.spreads.map(({ missing }) => count(missing)) },
  ];
}
