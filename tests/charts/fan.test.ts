import { describe, expect, it } from 'vitest';
import { fan, type Fan, type Palette } from '../../src/charts';

const palette: Palette = {
  ...{ ink: '#000000', faint: '#666666', hairline: '#dddddd', bad: '#aa0000', font: 'sans' },
  series: ['#0b5d6b', '#4f9fc6', '#e29a00', '#85888c'],
};
const drawn: Fan = {
  bands: [
    { low: { label: 'P5', values: [0, null] }, high: { label: 'P95', values: [9, null] } },
    { low: { label: 'P25', values: [2, null] }, high: { label: 'P75', values: [7, null] } },
  ],
  median: { label: 'median', values: [5, null] },
  lines: [
    { label: 'certain', values: [4, 4], colour: palette.faint },
    { label: 'floor', values: [3, 3], colour: palette.bad, isNamed: true },
  ],
  reach: { least: 0, most: 20 },
  isFromZero: true,
};
const chart = (part: Partial<Fan> = {}) => fan([2026, 2027], { ...drawn, ...part }, '', String, palette);

describe('a fan', () => {
  it('fills each band from its lower edge to its upper one, the inner one darker', () => {
    const { datasets } = chart().data;
    expect(datasets.map(({ label }) => label)).toEqual([
      ...['P5', 'P95', 'P25', 'P75', 'median', 'certain', 'floor'],
    ]);
    expect(datasets.map((dataset) => 'fill' in dataset && dataset.fill)).toEqual([
      ...[false, '-1', false, '-1', false, false, false],
    ]);
    expect(datasets[1]?.backgroundColor).toBe('#0b5d6b22');
    expect(datasets[3]?.backgroundColor).toBe('#0b5d6b3d');
  });

  it('has a gap where nothing is known', () => {
    expect(chart().data.datasets.map(({ data }) => data[1])).toEqual([...Array<null>(5).fill(null), 4, 3]);
  });

  it('keeps the axis where the bands have been, from zero for amounts', () => {
    expect(chart().options?.scales?.y).toMatchObject({ suggestedMax: 20, beginAtZero: true });
    expect(chart({ isFromZero: false }).options?.scales?.y).toMatchObject({ beginAtZero: false });
    expect(chart({ reach: undefined }).options?.scales?.y).not.toHaveProperty('suggestedMax');
  });

  it('names on itself only what is to be named', () => {
    expect(chart().options?.plugins?.directLabels).toMatchObject({
      labels: [{ text: 'floor', dataset: 6, colour: palette.bad }],
    });
  });
});
