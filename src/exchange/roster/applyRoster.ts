import { comparable } from './readHead';
import type { FigureColumn, RosterRow } from './readRows';
import type { Institution, RosterBasis } from './rosterBasis';
import type { SettledRow } from './settleRows';

/** Which figures of the new roster a file brought: by figure, every school of the file or the ids of some. */
export type BroughtFigures = Readonly<Record<string, '*' | readonly string[]>>;

/** The roster that takes the place of the last one. */
export interface AppliedRoster {
  readonly institutions: readonly Institution[];
  readonly brought: BroughtFigures;
}

type Values = Institution['values'];
type Given = Values[string];

/**
 * The last roster with the rows that are used laid over it: schools in their order, new ones after them. A blank changes
 * nothing. A figure of one year leaves those of other years as they are; laid over one that held for every year it
 * holds from its year on.
 */
export function applyRoster(
  rows: readonly RosterRow[],
  settled: readonly SettledRow[],
  columns: readonly FigureColumn[],
  removed: ReadonlySet<string>,
  basis: RosterBasis,
): AppliedRoster {
  const bySchool = new Map<number, RosterRow>();
  const added: [string, RosterRow][] = [];
  settled.forEach(({ use }, index) => {
    const row = rows[index];
    if (row && use.kind === 'same') bySchool.set(use.school, row);
    if (row && use.kind === 'new') added.push([use.id, row]);
  });
  const brought = new Map<string, string[]>(columns.map(({ variable }) => [variable.id, []]));
  const valuesOf = (id: string, row: RosterRow, before: Values): Values => {
    const values = new Map(Object.entries(before));
    columns.forEach(({ variable, year }, at) => {
      const figure = row.figures[at];
      if (figure === undefined) return;
      values.set(variable.id, laidOver(values.get(variable.id), figure, year, variable.lasts, basis.years));
      const list = brought.get(variable.id);
      if (list && list.at(-1) !== id) list.push(id);
    });
    return Object.fromEntries(values);
  };
  const kept = basis.institutions.flatMap((last, index): Institution[] => {
    const row = bySchool.get(index);
    if (!row) return removed.has(last.id) ? [] : [last];
    const { level = last.level, ownerLevel = last.ownerLevel } = row;
    return [
      {
        ...last,
        name: nameOf(row, last.name),
        level,
        ownerLevel,
        values: valuesOf(last.id, row, last.values),
      },
    ];
  });
  const fresh = added.flatMap(([id, row]): Institution[] => {
    const { level, ownerLevel, nameZh = id } = row;
    const name = nameOf(row, { zh: nameZh, en: nameZh });
    return level && ownerLevel
      ? [{ id, name, level, ownerLevel, values: valuesOf(id, row, {}), programs: [] }]
      : [];
  });
  const institutions = [...kept, ...fresh];
  return { institutions, brought: shortened(brought, institutions.length) };
}

/** A name that is new in one language and not said in the other stands for both. */
function nameOf({ nameZh, nameEn }: RosterRow, last: Institution['name']): Institution['name'] {
  const isSame =
    nameZh === undefined || [last.zh, last.en].some((each) => comparable(each) === comparable(nameZh));
  const zh = isSame ? last.zh : nameZh;
  return { zh, en: nameEn ?? (isSame ? last.en : zh) };
}

function laidOver(
  before: Given | undefined,
  figure: number,
  year: number | undefined,
  lasts: boolean,
  { from, to }: RosterBasis['years'],
): Given {
  if (year === undefined) return figure;
  if (before === undefined) return { [year]: figure };
  if (typeof before !== 'number') return { ...before, [year]: figure };
  if (before === figure) return before;
  const all = Array.from({ length: to - from + 2 }, (_, index) => from - 1 + index);
  const held = all.filter((each) => each < year || !lasts).map((each) => [each, before] as const);
  return { ...Object.fromEntries(held), [year]: figure };
}

function shortened(brought: ReadonlyMap<string, readonly string[]>, all: number): BroughtFigures {
  const some = [...brought].filter(([, ids]) => ids.length > 0);
  return Object.fromEntries(some.map(([id, ids]) => [id, ids.length === all ? '*' : ids]));
}
