import { lines, type Palette } from '../charts';
import type { Simulation } from '../engine';
import { grouped } from '../format';
import {
  baselineSeries,
  chartNumbers,
  differs,
  parameterSeries,
  seriesOf,
  type Series,
  type Words,
} from '../state';
import { floorLabel } from './floorLabel';

/** A line of the chart of a level per student: the level, the floor it is held against, the baseline. */
export interface LevelRow extends Series {
  readonly label: string;
  readonly part: 'level' | 'floor' | 'baseline';
}

/** A level per student over the years, with the floor where there is one and, once it differs, the baseline. */
export function levelRows(
  { simulation, baseline }: { readonly simulation: Simulation; readonly baseline: Simulation },
  { variable, index, hasFloor }: { variable: string; index: number; hasFloor: boolean },
  year: number,
  words: Words,
): LevelRow[] {
  const level = seriesOf(simulation, variable, index);
  const floor = parameterSeries(simulation, 'higherPerStudentFloor');
  const before = baselineSeries(baseline, variable, index);
  return [
    { ...level, label: words.label(variable), part: 'level' },
    ...(hasFloor && floor.cells.some(({ value }) => value.kind === 'known')
      ? [{ ...floor, label: floorLabel(simulation, year, words), part: 'floor' as const }]
      : []),
    ...(differs(level, before) ? [{ ...before, label: words.t('baseline'), part: 'baseline' as const }] : []),
  ];
}

/** The chart of the rows. */
export function levelChart(rows: readonly LevelRow[], words: Words, palette: Palette) {
  const [teal, , , grey] = palette.series;
  const colours = { level: teal, floor: palette.bad, baseline: grey };
  return lines(
    rows[0]?.cells.map(({ year }) => year) ?? [],
    rows.map((row) => ({
      label: row.label,
      colour: colours[row.part],
      dashed: row.part !== 'level',
      values: chartNumbers(row),
    })),
    words.unit('yuan/person'),
    (value) => grouped(value.toFixed(0)),
    palette,
  );
}
