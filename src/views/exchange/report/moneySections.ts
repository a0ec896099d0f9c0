import type { Block, Section, ShownTable } from '../../../exchange';
import { reportWords as r } from '../../../i18n';
import { seriesOf, yearlyFigures, type Series } from '../../../state';
import { seriesTable } from '../../figure/seriesTable';
import { usesColumns, usesRows } from '../../overview/usesRows';
import type { ReportGround } from './ground';
import { reportFigures } from './reportFigures';

/** So many years stand side by side on an upright A4 page; more go into a further table. */
const mostYears = 8;

/** Money over the years and in the year on show, the figures by year, and the level per student. */
export function moneySections(ground: ReportGround): Omit<Section, 'id'>[] {
  const { workspace, words, year } = ground;
  const { say, t } = words;
  const { simulation } = workspace;
  const { funding, level } = reportFigures(ground);
  const followed = yearlyFigures(simulation, year).map((id) => seriesOf(simulation, id));
  const chart = (id: string, { figure }: { figure: { title: string; unit: string } }): Block => ({
    ...{ kind: 'chart', id },
    ...{ title: figure.title, unit: figure.unit },
  });
  return [
    {
      title: say(r.moneyByYear),
      blocks: [
        chart('funding', funding),
        ...yearTables(funding.figure, funding.rows, ground, t('roundingNote')),
      ],
    },
    {
      title: `${t('gapByUse')} · ${t('perYear', { year })}`,
      blocks: [{ kind: 'table', table: usesTable(ground) }],
    },
    {
      title: t('keyFiguresByYear'),
      blocks: yearTables({ title: t('keyFiguresByYear'), unit: '' }, followed, ground, say(r.roundedFen)),
    },
    {
      title: say(r.levelTitle),
      blocks: [chart('level', level), ...yearTables(level.figure, level.rows, ground, undefined)],
    },
  ];
}

function yearTables(
  { title, unit }: { title: string; unit: string },
  series: readonly (Series & { readonly label?: string })[],
  { words }: ReportGround,
  note: string | undefined,
): Block[] {
  const count = series[0]?.cells.length ?? 0;
  const parts = Math.ceil(count / mostYears);
  return Array.from({ length: parts }, (_, part): Block => {
    const some = series.map((row) => ({
      ...row,
      cells: row.cells.slice(part * mostYears, (part + 1) * mostYears),
    }));
    const isLast = part === parts - 1;
    return {
      kind: 'table',
      table: { ...seriesTable({ title, unit }, some, words), ...(isLast && note ? { note } : {}) },
    };
  });
}

/** What each use gets from each source, as on the Overview. */
function usesTable({ workspace: { simulation }, words, year }: ReportGround): ShownTable {
  const { t } = words;
  const columns = usesColumns(words);
  const shown = (id: string | undefined) =>
    id === undefined ? '' : words.value(simulation.value(id, 0, year), 'yuan');
  return {
    title: t('gapByUse'),
    unit: t('unitIs', { unit: words.unit('yuan') }),
    heads: [
      { text: t('uses'), isNumber: false },
      ...columns.map(({ label }) => ({ text: label, isNumber: true })),
    ],
    rows: usesRows(columns, words).map(({ id, label, cells }) => ({
      cells: [label, ...cells.map(shown)],
      isTotal: id === 'total',
    })),
    note: t('roundingNote'),
  };
}
