import { poolLabel, type SharedBlocks } from './allocationSheet';
import { columnName, headRow, sheetPrefix, textCell, type BookCell, type BookSheet } from './model';
import type { Writing } from './yearTables';

type Row = (BookCell | undefined)[];

/** What must hold in the workbook, one line each; every line gives 0, also after a change. */
export function proofSheet(writing: Writing, shared: SharedBlocks, sheets: readonly BookSheet[]): BookSheet {
  const { words, subject } = writing;
  const name = words.say('proof');
  const lines = [...pools(writing, shared), ...parts(writing), ...sums(writing), ...cells(writing, sheets)];
  return {
    name,
    widths: [80, 22],
    rows: [
      [textCell(name, 'title')],
      [textCell(words.say('proofLead'), 'lead')],
      headRow([words.say('what'), words.say('difference')]),
      ...lines.map(([what, formula]): Row => {
        const cell: BookCell = { value: 0, format: 'money', role: 'value' };
        return [textCell(what), subject.choice.isValuesOnly ? cell : { ...cell, formula, role: 'formula' }];
      }),
    ],
    headRows: 3,
    headColumns: 0,
    inputs: [],
  };
}

type Line = readonly [what: string, formula: string];

/** Parts and what is not allocated make up the pool. */
function pools({ words }: Writing, { blocks }: SharedBlocks): Line[] {
  const sheet = sheetPrefix(words.sheets.allocation);
  return blocks.map((block) => {
    const [pool, part, rest] = (['pool', 'part', 'unallocated'] as const).map(
      (head) => sheet + block.at(head),
    );
    const what = words.say('proofPool', { year: block.shared.year, label: poolLabel(block.shared, words) });
    return [what, `IF(ISTEXT(${pool ?? ''}),0,ROUND(${part ?? ''}+${rest ?? ''}-${pool ?? ''},2))`];
  });
}

/** What a formula shares out by weights makes up its pool, where it is shared out at all. */
function parts(writing: Writing): Line[] {
  const { words, layout, formulas, subject } = writing;
  const { world, population } = subject.simulation;
  const from = words.say('proof');
  return [...layout.demand.inner.values()].flatMap(({ bound, kind, owner }): Line[] => {
    const head = bound.kind === 'apply' && bound.operator === 'allocate' ? (bound.over ?? kind) : undefined;
    const pool = bound.kind === 'apply' ? bound.operands[0] : undefined;
    if (head === undefined || !pool || !layout.scope.isWhole(kind)) return [];
    const years = layout.scope.years.filter(
      (year) => layout.demand.innerYears.get(bound)?.has(year) === true,
    );
    return (population.get(head) ?? []).flatMap((_, index) =>
      years.flatMap((year): Line[] => {
        const members = world.below({ kind: head, index, year }, kind);
        if (members.length === 0) return [];
        const range = layout.range(bound, members, year, from);
        const { formula, value } = formulas.bound(pool, head, index, year, from, 'money', owner);
        const what = words.say('proofInner', { year, label: words.label(owner) });
        return [[what, `IF(COUNT(${range})=0,0,ROUND(SUM(${range})-(${formula ?? String(value)}),2))`]];
      }),
    );
  });
}

/** A plain sum of the region, added up one by one. */
function sums({ words, layout, subject }: Writing): Line[] {
  const { rules } = subject.simulation;
  const from = words.say('proof');
  return [...rules.variables.values()].flatMap(({ id, entity, unit, label, formula }): Line[] => {
    if (entity !== 'region' || unit !== 'yuan') return [];
    if (formula?.kind !== 'apply' || formula.operator !== 'sum') return [];
    const [part] = formula.operands;
    if (part?.kind !== 'variable' || part.entity !== formula.over) return [];
    const indices = layout.scope.selected(part.entity);
    if (indices.length === 0 || indices.length > mostAddends || !layout.scope.isWhole(part.entity)) return [];
    const isThere = (each: string, year: number) => layout.demand.variables.get(each)?.has(year) === true;
    return layout.scope.years.flatMap((year): Line[] => {
      if (!isThere(id, year) || !isThere(part.id, year)) return [];
      const total = layout.cell(id, 0, year, from);
      const each = indices.map((index) => `N(${layout.cell(part.id, index, year, from)})`);
      const what = words.say('proofSum', { year, label: words.of(label) });
      return [[what, `IF(ISTEXT(${total}),0,ROUND(${each.join('+')}-${total},2))`]];
    });
  });
}

const mostAddends = 60;

/** No cell is in error, and none that is entered was emptied. */
function cells({ words }: Writing, sheets: readonly BookSheet[]): Line[] {
  return sheets.flatMap(({ name, rows, headRows, inputs }): Line[] => {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
    if (rows.length === headRows) return [];
    const body = `${sheetPrefix(name)}$A$${String(headRows + 1)}:$${columnName(width - 1)}$${String(rows.length)}`;
    return [
      [words.say('proofErrors', { sheet: name }), `SUMPRODUCT(--ISERROR(${body}))`],
      ...inputs.map((range): Line => [
        words.say('proofBlank', { sheet: name }),
        `COUNTBLANK(${sheetPrefix(name)}${range})`,
      ]),
    ];
  });
}
