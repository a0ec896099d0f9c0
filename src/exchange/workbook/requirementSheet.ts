import {
  runCheck,
  runTarget,
  type CheckRow,
  type RuleCheck,
  type RuleTarget,
  type TargetRow,
} from '../../engine';
import { address, formatOf, headRow, textCell, type BookCell, type BookSheet } from './model';
import type { Writing } from './yearTables';

/** The columns of the sheet, in order. */
const heads = [
  'item',
  'id',
  'clause',
  'entity',
  'year',
  'deadline',
  'applies',
  'actual',
  'sign',
  'standard',
  'margin',
  'status',
] as const;
const at = (head: (typeof heads)[number], row: number): string => address(row, heads.indexOf(head));
const headCount = 3;

type Held = CheckRow | TargetRow;

/** Every check and target of every entity and year: value, threshold, margin and status as formulas. */
export function* requirementSheet(writing: Writing): Generator<number, BookSheet> {
  const { words, layout, subject } = writing;
  const { simulation } = subject;
  const { checks, targets } = simulation.rules;
  const rows: (BookCell | undefined)[][] = [];
  const rules = [
    ...checks.map((rule) => ({
      rule,
      hold: (index: number, year: number): Held => runCheck(rule, simulation, index, year),
    })),
    ...targets.map((rule) => ({
      rule,
      hold: (index: number, year: number): Held => runTarget(rule, simulation, index, year),
    })),
  ];
  for (const { rule, hold } of rules) {
    for (const index of layout.scope.selected(rule.entity))
      for (const year of layout.scope.years)
        rows.push(requirementRow(writing, hold(index, year), rows.length + headCount));
    yield layout.scope.selected(rule.entity).length;
  }
  const name = words.say('checks');
  return {
    name,
    widths: [34, 22, 24, 22, 8, 8, 8, 18, 6, 18, 18, 12],
    rows: [
      [textCell(name, 'title')],
      [textCell(words.say('checksLead'), 'lead')],
      headRow(heads.map((head) => words.say(head))),
      ...rows,
    ],
    headRows: headCount,
    headColumns: 1,
    inputs: [],
  };
}

function requirementRow(writing: Writing, held: Held, row: number): BookCell[] {
  const { words, formulas, subject } = writing;
  const { rule, index, year } = held;
  const name = words.say('checks');
  const format = formatOf(rule.unit);
  const bound = (of: RuleCheck['value'], shown = format) =>
    formulas.bound(of, rule.entity, index, year, name, shown, rule.id);
  const live = (value: string | number, formula: string, shown = format): BookCell =>
    subject.choice.isValuesOnly
      ? { value, format: shown, role: 'value' }
      : { value, formula, format: shown, role: 'formula' };
  const by = 'by' in rule ? rule.by : undefined;
  return [
    textCell(words.of(rule.label)),
    textCell(rule.id),
    textCell(words.clause(rule.clause)),
    textCell(words.entity(rule.entity, index)),
    { value: year, format: 'text', role: 'label' },
    by === undefined ? textCell('') : { value: by, format: 'text', role: 'input' },
    rule.appliesTo ? bound(rule.appliesTo, 'whole') : { value: 1, format: 'whole', role: 'value' },
    bound(rule.value),
    textCell(signs[rule.comparison]),
    bound(rule.threshold),
    live(formulas.shown(held.margin), marginFormula(writing, rule, row)),
    live(words.word(held.status), statusFormula(writing, held, row), 'text'),
  ];
}

const signs = { '<': '<', '<=': '\u2264', '>': '>', '>=': '\u2265', '==': '=' } as const;

function marginFormula({ formulas }: Writing, { comparison }: RuleCheck | RuleTarget, row: number): string {
  const { missing, notApplicable } = formulas.marks;
  const [value, threshold] = [at('actual', row), at('standard', row)];
  const isAny = (mark: string) => `OR(${value}="${mark}",${threshold}="${mark}")`;
  const margin =
    comparison === '=='
      ? `-ABS(${value}-${threshold})`
      : comparison === '<' || comparison === '<='
        ? `${threshold}-${value}`
        : `${value}-${threshold}`;
  return `IF(${isAny(notApplicable)},"${notApplicable}",IF(${isAny(missing)},"${missing}",${margin}))`;
}

function statusFormula({ words, formulas }: Writing, { rule }: Held, row: number): string {
  const { missing, notApplicable } = formulas.marks;
  const [applies, margin, year, by] = [
    at('applies', row),
    at('margin', row),
    at('year', row),
    at('deadline', row),
  ];
  const word = (key: 'met' | 'notMet' | 'advisory' | 'unknown' | 'notDue' | 'notApplicable') =>
    `"${words.say(key)}"`;
  const isStrict = rule.comparison === '<' || rule.comparison === '>';
  const mayBeLeft = rule.force === 'permissive' || rule.force === 'encouraged';
  const broken =
    'by' in rule
      ? `IF(OR(${by}="",${year}<${by}),${word('notDue')},${word('notMet')})`
      : word(mayBeLeft ? 'advisory' : 'notMet');
  const places = String(formulas.placesOf(rule.value));
  const holds = `ROUND(${margin},${places})${isStrict ? '>' : '>='}0`;
  const decided = `IF(${margin}="${notApplicable}",${word('notApplicable')},IF(${margin}="${missing}",${word('unknown')},IF(${holds},${word('met')},${broken})))`;
  return `IF(${applies}="${missing}",${word('unknown')},IF(OR(${applies}="${notApplicable}",${applies}=0),${word('notApplicable')},${decided}))`;
}
