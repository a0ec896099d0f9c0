import { partOf, whole, type AllocationYear, type Exact, type Simulation } from '../../engine';
import type { BookWords } from './bookWords';
import { cellNumber, type PartCell } from './formulas';
import { address, headRow, sheetPrefix, textCell, type BookCell, type BookSheet } from './model';
import type { Scope } from './scope';
import type { Writing } from './yearTables';

/** The columns of the sheet, in order. */
const heads = [
  'item',
  'year',
  'entity',
  'pool',
  'part',
  'partShare',
  'unrounded',
  'residue',
  'unallocated',
] as const;
type Head = (typeof heads)[number];
const column = (head: Head): number => heads.indexOf(head);
const headCount = 3;

/** One pool of one year: its head row, then a row for each who takes part, and one for all who are left out. */
export class SharedBlock {
  readonly rows: number;

  constructor(
    readonly shared: AllocationYear,
    readonly row: number,
    /** Positions among all who take part of those who are put in. */
    readonly members: readonly number[],
  ) {
    this.rows = members.length + (this.hasRest ? 1 : 0);
  }

  get hasRest(): boolean {
    return this.members.length < this.shared.members.length;
  }

  at(head: Head, offset = 0): string {
    return address(this.row + offset, column(head));
  }
}

/** Where the pools of a workbook stand. */
export class SharedBlocks {
  readonly blocks: readonly SharedBlock[];

  constructor(
    scope: Scope,
    simulation: Simulation,
    private readonly sheet: string,
  ) {
    const isIn = new Set(scope.selected('institution'));
    let row = headCount;
    this.blocks = scope.years.flatMap((year) =>
      simulation.allocationsIn(year).flatMap(({ id }) => {
        const shared = simulation.allocated(id, year);
        if (!shared) return [];
        const members = shared.members.flatMap((index, at) => (isIn.has(index) ? [at] : []));
        const block = new SharedBlock(shared, row, members);
        row += block.rows + 1;
        return [block];
      }),
    );
  }

  /** The cell of the part of an institution; undefined where it takes no part. */
  readonly partCell: PartCell = (allocation, index, year, from) => {
    const block = this.blocks.find(({ shared }) => shared.rule.id === allocation && shared.year === year);
    const at = block?.members.findIndex((member) => block.shared.members[member] === index) ?? -1;
    if (!block || at < 0) return undefined;
    return (from === this.sheet ? '' : sheetPrefix(this.sheet)) + block.at('part', at + 1);
  };
}

/** The pools that are shared out, by year and institution; parts are values, what is made of them is live. */
export function allocationSheet(writing: Writing, { blocks }: SharedBlocks): BookSheet {
  const { words } = writing;
  const name = words.sheets.allocation;
  return {
    name,
    widths: [34, 8, 26, 18, 18, 10, 18, 10, 18],
    rows: [
      [textCell(name, 'title')],
      [textCell(words.say('allocationLead'), 'lead')],
      headRow(heads.map((head) => words.say(head))),
      ...blocks.flatMap((block) => [poolRow(writing, block), ...partRows(writing, block)]),
    ],
    headRows: headCount,
    headColumns: 1,
    inputs: [],
  };
}

/** The name of a pool. */
export function poolLabel({ rule }: AllocationYear, words: BookWords): string {
  return rule.label ? words.of(rule.label) : words.label(rule.id);
}

function money({ subject }: Writing, value: string | number, formula?: string): BookCell {
  return formula === undefined || subject.choice.isValuesOnly
    ? { value, format: 'money', role: 'value' }
    : { value, formula, format: 'money', role: 'formula' };
}

function front({ words }: Writing, { shared }: SharedBlock, name: string): BookCell[] {
  const year: BookCell = { value: shared.year, format: 'text', role: 'label' };
  return [textCell(poolLabel(shared, words)), year, textCell(name)];
}

function poolRow(writing: Writing, block: SharedBlock): (BookCell | undefined)[] {
  const { subject, words, formulas, layout } = writing;
  const { shared, rows } = block;
  const { rule, year, pool, outcome } = shared;
  const id = typeof rule.pool === 'string' ? rule.pool : undefined;
  const poolValue =
    id === undefined ? cellNumber(pool) : formulas.shown(subject.simulation.value(id, 0, year));
  const isNamed = id !== undefined && layout.demand.variables.get(id)?.has(year) === true;
  const poolCell = isNamed ? layout.cell(id, 0, year, words.sheets.allocation) : undefined;
  const sum = (head: Head, value: Exact): BookCell =>
    money(
      writing,
      cellNumber(value),
      rows > 0 ? `SUM(${block.at(head, 1)}:${block.at(head, rows)})` : undefined,
    );
  const isShared = outcome.kind === 'allocated';
  const all = shared.members.map((index) => partOf(shared, index));
  const residues = block.members.map((at) => residueOf(shared, at)).reduce(added, whole(0));
  return [
    ...front(writing, block, words.say(isShared ? 'total' : 'notShared')),
    money(writing, poolValue, poolCell),
    sum('part', all.reduce(added, whole(0))),
    undefined,
    undefined,
    sum('residue', residues),
    isShared ? money(writing, cellNumber(outcome.unallocated)) : money(writing, poolValue, block.at('pool')),
  ];
}

function partRows(writing: Writing, block: SharedBlock): (BookCell | undefined)[][] {
  const { words, formulas } = writing;
  const { shared, members, rows } = block;
  const { notApplicable, missing } = formulas.marks;
  const all = shared.members.map((index) => partOf(shared, index));
  const sum = all.reduce(added, whole(0));
  const none = shared.outcome.kind === 'missing' ? missing : notApplicable;
  const row = (name: string, offset: number, part: Exact | undefined): (BookCell | undefined)[] => {
    const cell = block.at('part', offset);
    const share = part && sum.n !== 0n ? cellNumber(part.div(sum)) : notApplicable;
    const formula = `IF(OR(ISTEXT(${cell}),${block.at('part')}=0),"${notApplicable}",${cell}/${block.at('part')})`;
    return [
      ...front(writing, block, name),
      undefined,
      part ? money(writing, cellNumber(part)) : money(writing, none),
      { ...money(writing, share, formula), format: 'percent' },
    ];
  };
  const rest = shared.members
    .flatMap((_, at) => (members.includes(at) ? [] : [all[at]]))
    .reduce(added, whole(0));
  return [
    ...members.map((at, position) => {
      const offset = position + 1;
      const index = shared.members[at] ?? -1;
      const [part, before] = [all[at], unroundedOf(shared, at)];
      const cells = row(words.entity('institution', index), offset, part);
      if (!before) return cells;
      const residue = `${block.at('part', offset)}-${block.at('unrounded', offset)}`;
      return [
        ...cells,
        money(writing, cellNumber(before)),
        money(writing, cellNumber(residueOf(shared, at)), residue),
      ];
    }),
    ...(block.hasRest ? [row(words.say('otherInstitutions'), rows, rest)] : []),
  ];
}

/** What a member has before its part is brought to the unit of the pool. */
function unroundedOf({ outcome }: AllocationYear, at: number): Exact | undefined {
  if (outcome.kind !== 'allocated') return undefined;
  const { filled, isManual, part, byProjects, byPerformance } = outcome.shareOf(at);
  return isManual ? part : filled.add(byProjects).add(byPerformance);
}

function residueOf(shared: AllocationYear, at: number): Exact {
  const part = partOf(shared, shared.members[at] ?? -1);
  return part?.sub(unroundedOf(shared, at) ?? part) ?? whole(0);
}

function added(sum: Exact, part: Exact | undefined): Exact {
  return part ? sum.add(part) : sum;
}
