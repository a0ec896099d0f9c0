import { givenIn, heldFrom, type Bound } from '../../engine';
import { provenanceOf } from '../provenanceOf';
import type { BookWords, WorkbookSubject } from './bookWords';
import { cellNumber, type Formulas } from './formulas';
import { frontColumns, headRows, type Block, type Layout } from './layout';
import {
  address,
  formatOf,
  headRow,
  textCell,
  type BookCell,
  type BookSheet,
  type NumberFormat,
} from './model';

/** What the sheets are written from. */
export interface Writing {
  readonly subject: WorkbookSubject;
  readonly words: BookWords;
  readonly layout: Layout;
  readonly formulas: Formulas;
}

type Row = (BookCell | undefined)[];

/** A table whose columns are years, under a title, a sentence and its heads. */
function yearTable(
  name: string,
  lead: string,
  heads: readonly string[],
  rows: readonly Row[],
  layout: Layout,
): BookSheet {
  return {
    name,
    widths: [34, 22, 10, 22, 18, 40, ...layout.years.map(() => 18)],
    rows: [
      [textCell(name, 'title')],
      [textCell(lead, 'lead')],
      headRow([...heads, ...layout.years.map(String)]),
      ...rows,
    ],
    headRows,
    headColumns: 1,
    inputs: [],
  };
}

/** Where the years of a table stand, for what may be entered there. */
function body(rows: number, layout: Layout): string[] {
  if (rows === 0) return [];
  const last = address(headRows + rows - 1, frontColumns + layout.years.length - 1);
  return [`${address(headRows, frontColumns)}:${last}`];
}

/** The parameters in force, year by year: a figure holds until the next that is written as a number. */
export function parameterSheet({ subject, words, layout }: Writing): BookSheet {
  const { simulation, choice } = subject;
  const rows = [...layout.parameterRows.keys()].map((id): Row => {
    const { label, unit, source, force, direction, dated } = ruleOf(simulation.rules.parameters, id);
    const format = formatOf(unit);
    const starts = new Set(dated.map(([from]) => from));
    const values = layout.years.map((year, at): BookCell => {
      const value = simulation.parameter(id, year);
      if (value.kind !== 'known') return textCell(words.say('notInForce'), 'value');
      const number = cellNumber(value.number);
      const follows = at > 0 && !starts.has(year) && simulation.parameter(id, year - 1).kind === 'known';
      return follows && !choice.isValuesOnly
        ? {
            value: number,
            formula: layout.parameter(id, year - 1, words.sheets.parameters),
            format,
            role: 'formula',
          }
        : { value: number, format, role: choice.isValuesOnly ? 'value' : 'input' };
    });
    const about = [words.word(force), words.word(direction)].filter((part) => part !== '').join(' · ');
    return [
      ...[words.of(label), id, words.unit(unit), words.source(source), about, ''].map((text) =>
        textCell(text),
      ),
      ...values,
    ];
  });
  const heads = (['item', 'id', 'unit', 'clause', 'force', 'remark'] as const).map((key) => words.say(key));
  const sheet = yearTable(words.sheets.parameters, words.say('parametersLead'), heads, rows, layout);
  return { ...sheet, inputs: body(rows.length, layout), notice: words.say('numbersOnly') };
}

/** What is given, by variable and entity, with where it comes from; what is missing can be filled in. A step a row. */
export function* dataSheet(writing: Writing): Generator<number, BookSheet> {
  const { words, layout } = writing;
  const rows: Row[] = [];
  for (const { id, index } of layout.dataRows) {
    rows.push(dataRow(writing, id, index));
    yield 1;
  }
  const heads = (['item', 'id', 'unit', 'entity', 'origin', 'remark'] as const).map((key) => words.say(key));
  const sheet = yearTable(words.sheets.data, words.say('dataLead'), heads, rows, layout);
  return { ...sheet, inputs: body(rows.length, layout), notice: words.say('numbersOnly') };
}

function dataRow(writing: Writing, id: string, index: number): Row {
  const { subject, words, layout } = writing;
  const { simulation, scenario } = subject;

  const { entity, unit, label, formula } = simulation.variable(id);
  const { path, given } = simulation.entity(entity, index);
  const provenance = provenanceOf(scenario, path, id);
  const isGiven = given.has(id);
  const kind = isGiven ? (provenance?.kind ?? 'unstated') : 'notGiven';
  const origin = words.word(`kind${kind.charAt(0).toUpperCase()}${kind.slice(1)}`);
  const remarks = [
    provenance?.year,
    provenance?.source && words.of(provenance.source),
    provenance?.note && words.of(provenance.note),
  ];
  const texts = [words.of(label), id, words.unit(unit), words.entity(entity, index), origin];
  const remark = remarks.filter((part) => part !== undefined).join(' · ');
  const values = layout.years.map((year) => dataCell(writing, id, index, year, formula));
  return [...[...texts, remark].map((text) => textCell(text)), ...values];
}

function dataCell(
  { subject, words, layout, formulas }: Writing,
  id: string,
  index: number,
  year: number,
  formula: Bound | undefined,
): BookCell {
  const { simulation, choice } = subject;
  const { entity, unit, after } = simulation.variable(id);
  const given = simulation.entity(entity, index).given.get(id);
  const format = formatOf(unit);
  const role = choice.isValuesOnly ? 'value' : 'input';
  const from = words.sheets.data;
  const exact = givenIn(given, year);
  const isOwn = (at: number) => given?.cells.has(at) === true || given?.years.has(at) === true;
  if (exact) {
    const value = cellNumber(exact);
    const follows = year > layout.firstYear && !isOwn(year) && !isOwn(year - 1) && !choice.isValuesOnly;
    return follows
      ? { value, formula: layout.data(id, index, year - 1, from), format, role: 'formula' }
      : { value, format, role };
  }
  if (formula) return textCell(words.say('byFormula'), 'value');
  const held = heldFrom(given, year);
  if (!held) return { value: formulas.marks.missing, format, role };
  if (after === 'none') return { value: 0, format, role };
  const [source, number] = held;
  const value = cellNumber(number);
  return source >= layout.firstYear && given?.cells.has(source) !== true && !choice.isValuesOnly
    ? { value, formula: layout.data(id, index, source, from), format, role: 'formula' }
    : { value, format, role };
}

/** The sheets of what is calculated, one for each kind of entity; a step for every block of rows. */
export function* calculationSheets(writing: Writing): Generator<number, BookSheet[]> {
  const { words, layout } = writing;
  const sheets: BookSheet[] = [];
  for (const [name, blocks] of layout.calculation) {
    const rows: Row[] = [];
    for (const block of blocks) {
      rows.push(...blockRows(writing, block));
      yield layout.scope.selected(block.kind).length;
    }
    const heads = (['item', 'id', 'unit', 'entity', 'clause', 'formula'] as const).map((key) =>
      words.say(key),
    );
    sheets.push(yearTable(name, words.say('calculationLead'), heads, rows, layout));
  }
  return sheets;
}

function blockRows({ words, layout, formulas, subject }: Writing, { of, kind, sheet }: Block): Row[] {
  const { scope, demand } = layout;
  const variable = typeof of === 'string' ? subject.simulation.variable(of) : undefined;
  const inner = typeof of === 'string' ? undefined : demand.inner.get(of);
  const isPart = inner?.bound.kind === 'apply' && inner.bound.operator === 'allocate';
  const owner = inner ? words.label(inner.owner) : '';
  const label = variable
    ? words.of(variable.label)
    : words.say(isPart ? 'innerPart' : 'inner', { label: owner });
  const read = variable?.formula ?? inner?.bound;
  const [first = 0] = scope.selected(kind);
  const inWords = read ? words.formula(read, kind, first, scope.choice.years.from) : '';
  const texts = [label, variable?.id ?? '', variable ? words.unit(variable.unit) : ''];
  const clause = variable ? words.source(variable.source) : '';
  const format: NumberFormat = variable ? formatOf(variable.unit) : isPart ? 'money' : 'plain';
  const needed = variable ? demand.variables.get(variable.id) : inner && demand.innerYears.get(inner.bound);
  return scope.selected(kind).map((index) => [
    ...[...texts, words.entity(kind, index), clause, inWords].map((text) => textCell(text)),
    ...layout.years.map((year) => {
      if (needed?.has(year) !== true) return undefined;
      if (variable) return formulas.variable(variable.id, index, year, sheet, format);
      return inner && formulas.bound(inner.bound, kind, index, year, sheet, format, inner.owner);
    }),
  ]);
}

function ruleOf<T>(rules: ReadonlyMap<string, T>, id: string): T {
  const rule = rules.get(id);
  if (rule === undefined) throw new Error(`unreachable: unknown ${id}`);
  return rule;
}
