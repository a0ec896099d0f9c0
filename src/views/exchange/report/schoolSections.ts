import { toFixed } from '../../../engine';
import type { Block, Section, ShownTable } from '../../../exchange';
import { grouped } from '../../../format';
import { reportWords as r } from '../../../i18n';
import { allocationRows } from '../../../state';
import { noteColumns } from '../../allocation/noteColumns';
import { outcomeSentence } from '../../allocation/outcomeSentence';
import { collegeColumns } from '../../colleges/collegeColumns';
import { poolName } from '../../poolName';
import type { ReportGround } from './ground';

/** So many lines of institutions are paper enough; the pages and files hold all of them. */
const mostInstitutions = 500;

/** The institutions side by side, and how each pool of the year is shared among them. */
export function schoolSections(ground: ReportGround): Omit<Section, 'id'>[] {
  const { workspace, words, year } = ground;
  return [
    {
      title: `${words.say(r.collegesTitle)} · ${words.t('perYear', { year })}`,
      blocks: [{ kind: 'table', table: collegeTable(ground) }],
    },
    ...workspace.simulation.allocationsIn(year).map((rule) => ({
      title: words.say(r.allocationTitle, { pool: poolName(rule, words) }),
      blocks: allocationBlocks(rule.id, ground),
    })),
  ];
}

function collegeTable({ workspace: { simulation }, words, year }: ReportGround): ShownTable {
  const columns = collegeColumns(simulation, year);
  const institutions = simulation.population.get('institution') ?? [];
  const named = (id: string) => {
    const unit = words.unit(simulation.variable(id).unit);
    return `${words.label(id)}${unit === '' ? '' : words.inBrackets(unit)}`;
  };
  return {
    title: words.say(r.collegesTitle),
    unit: '',
    heads: [
      { text: words.t('institution'), isNumber: false },
      ...columns.map((id) => ({ text: named(id), isNumber: true })),
    ],
    rows: institutions.slice(0, mostInstitutions).map(({ name }, index) => ({
      cells: [
        words.of(name),
        ...columns.map((id) => words.value(simulation.value(id, index, year), simulation.variable(id).unit)),
      ],
    })),
    note: [leftOut(institutions.length, words), words.say(r.signs)].join(''),
  };
}

function leftOut(count: number, words: ReportGround['words']): string {
  return count > mostInstitutions
    ? words.say(r.firstInstitutions, { all: count, count: mostInstitutions })
    : '';
}

function allocationBlocks(id: string, { workspace, words, year }: ReportGround): Block[] {
  const { simulation, baseline } = workspace;
  const shared = simulation.allocated(id, year);
  if (!shared) return [];
  const { outcome, rule, pool } = shared;
  const yuan = (amount: typeof pool) => grouped(toFixed(amount, 2));
  if (outcome.kind !== 'allocated') {
    const why = outcomeSentence(shared, words, yuan);
    return [{ kind: 'text', text: words.say(r.notAllocated, { year, why }), tone: 'plain' }];
  }
  const rows = allocationRows(simulation, baseline, shared);
  const columns = noteColumns(rule, rows, words);
  const sum = outcome.parts.reduce((total, part) => total.add(part), pool.mul(0));
  const table: ShownTable = {
    title: poolName(rule, words),
    unit: words.t('unitIs', { unit: words.unit('yuan') }),
    heads: [
      { text: words.t('school'), isNumber: false },
      ...columns.map(({ label }) => ({ text: label, isNumber: true })),
    ],
    rows: [
      ...rows
        .slice(0, mostInstitutions)
        .map((row) => ({ cells: [words.of(row.name), ...columns.map(({ text }) => text(row))] })),
      { cells: [words.t('sumOf'), ...columns.map(({ total }) => total)], isTotal: true },
    ],
    note: `${leftOut(rows.length, words)}${words.t('noteRounding', { sum: yuan(sum) })}`,
  };
  return [{ kind: 'table', table }];
}
