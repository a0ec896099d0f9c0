import type { Palette } from './palette';
import type { YearChart } from './shared';

/** What a colour of a chart stands for; without a colour it is a word before others. */
export interface LegendItem {
  readonly label: string;
  readonly colour: string | undefined;
}

/** A chart with what has to stand around it where it leaves the page. */
export interface ChartFigure {
  readonly title: string;
  /** The unit in words, as it stands at the upper right. */
  readonly unit: string;
  readonly build: (palette: Palette) => YearChart;
  /** Pixels, where the number of bars decides it. */
  readonly height?: number | undefined;
  /** Only where the names of the drawn rows do not say it. */
  readonly legend?: ((palette: Palette) => readonly LegendItem[]) | undefined;
}
