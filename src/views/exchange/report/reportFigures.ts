import type { ChartFigure } from '../../../charts';
import { fundingChart, fundingLegendItems, fundingRows, type FundingRow } from '../../overview/fundingRows';
import { levelChart, levelRows, type LevelRow } from '../../levelRows';
import type { ReportGround } from './ground';

/** The figures of a report by name, with the rows that they and the tables beside them are made of. */
export interface ReportFigures {
  readonly funding: { readonly figure: ChartFigure; readonly rows: readonly FundingRow[] };
  readonly level: { readonly figure: ChartFigure; readonly rows: readonly LevelRow[] };
}

/** The charts that a report shows: those of the Overview. */
export function reportFigures({ workspace, words, year }: ReportGround): ReportFigures {
  const money = fundingRows(workspace.simulation);
  const variable = 'higherPerStudentLevel';
  const level = levelRows(workspace, { variable, index: 0, hasFloor: true }, year, words);
  const unitOf = (unit: string) => words.t('unitIs', { unit: words.unit(unit) });
  return {
    funding: {
      figure: {
        title: words.t('sourcesAndUses'),
        unit: unitOf('yuan'),
        build: (palette) => fundingChart(money, words, palette),
        legend: (palette) => fundingLegendItems(money, words, palette),
      },
      rows: money,
    },
    level: {
      figure: {
        title: words.label(variable),
        unit: unitOf('yuan/person'),
        build: (palette) => levelChart(level, words, palette),
      },
      rows: level,
    },
  };
}
