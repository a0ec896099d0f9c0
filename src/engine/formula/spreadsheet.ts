import { toSignificant } from '../number';
import type { Bound, BoundApply } from './bind';
import type { Place } from './exact';
import type { Operator } from './expression';
import { either, opposite, pick, type Test } from './sheetTest';
import {
  bracket,
  condition,
  flagged,
  notInSheet,
  number,
  obstructed,
  rounded,
  unlessMissing,
  type SheetMarks,
  type SheetValue,
} from './sheetValue';

/** The cells of an expression over entities that share one above; without text: nothing of it ever applies. */
export interface SheetRange {
  readonly text: string | undefined;
  readonly mayMiss: boolean;
}

/** What the `spreadsheet` reading needs to know of the sheets around a formula. */
export interface SheetWorld {
  readonly firstYear: number;
  readonly marks: SheetMarks;
  variable(id: string, index: number, year: number): SheetValue;
  parameter(id: string, year: number): SheetValue;
  above(place: Place, kind: string): number;
  range(operand: Bound, over: string, head: Place): SheetRange;
  /** The part of one who shares in a pool to the fen, which a sheet cannot work out: a cell that holds it. */
  part(node: BoundApply, place: Place): SheetValue;
  /** To how many places two numbers of this kind are told apart; beyond lies the noise of doubles. */
  places(bound: Bound): number;
}

/** The `spreadsheet` reading: the formula of a cell of a workbook, in functions that every such program has. */
export function spreadsheet(bound: Bound, place: Place, world: SheetWorld): SheetValue {
  switch (bound.kind) {
    case 'constant': {
      const text = toSignificant(bound.value, 15);
      return { ...number(text, text.startsWith('-') ? 7 : 9), isEntered: true };
    }
    case 'parameter':
      return world.parameter(bound.id, place.year);
    case 'variable':
      return world.variable(bound.id, world.above(place, bound.entity), place.year);
    case 'apply':
      return readings[bound.operator](bound, place, world);
  }
}

type Reading = (node: BoundApply, place: Place, world: SheetWorld) => SheetValue;
interface Texts {
  readonly text: string;
  readonly strength: number;
}

function operand(node: BoundApply, index: number): Bound {
  const found = node.operands[index];
  if (!found) throw new Error(`unreachable: ${node.operator} has no operand ${String(index)}`);
  return found;
}

/** An operator that needs all its operands. */
const strict =
  (
    calculate: (values: readonly SheetValue[], places: number) => Texts & { readonly flag?: string },
    isEntered = false,
  ): Reading =>
  (node, place, world) => {
    const values = node.operands.map((each) => spreadsheet(each, place, world));
    return {
      ...calculate(values, world.places(operand(node, 0))),
      notApplicable: either(...values.map((value) => value.notApplicable)),
      missing: either(...values.map((value) => value.missing)),
      isEntered: isEntered && values.every((value) => value.isEntered),
    };
  };

const infix = (sign: string, strength: number): Reading =>
  strict(([left, right]) => ({
    text: left && right ? `${bracket(left, strength)}${sign}${bracket(right, strength + 1)}` : '',
    strength,
  }));

const call = (name: string): Reading =>
  strict((values) => ({ text: `${name}(${values.map(({ text }) => text).join(',')})`, strength: 9 }), true);

/** Steps at whole numbers: what a double leaves a hair below one stands on it. */
const step = (write: (text: string) => string): Reading =>
  strict(([only]) => ({
    text: only ? write(only.isEntered ? only.text : rounded(only.text, 6)) : '',
    strength: 7,
  }));

const comparison = (sign: string): Reading =>
  strict(([left, right], places) => {
    if (!left || !right) throw new Error('unreachable: a comparison has two operands');
    const difference = right.text === '0' ? left.text : `${bracket(left, 5)}-${bracket(right, 6)}`;
    const flag =
      left.isEntered && right.isEntered
        ? `${bracket(left, 5)}${sign}${bracket(right, 5)}`
        : `${rounded(difference, places)}${sign}0`;
    return { ...flagged(flag), flag };
  });

/** Three-valued: one operand can decide alone, whatever the other is. */
const logical =
  (deciding: boolean): Reading =>
  (node, place, world) => {
    const values = node.operands.map((each) => spreadsheet(each, place, world));
    const holds = values.map((value, at) => condition(value, world.places(operand(node, at))));
    const decides = (value: SheetValue, at: number) =>
      pick(obstructed(value), false, deciding ? (holds[at] ?? false) : opposite(holds[at] ?? false));
    const decided = either(...values.map(decides));
    const notApplicable = pick(decided, false, either(...values.map((value) => value.notApplicable)));
    const missing = pick(decided, false, either(...values.map((value) => value.missing)));
    const isAlwaysKnown = values.every((value) => obstructed(value) === false);
    const all = `${deciding ? 'OR' : 'AND'}(${holds.join(',')})`;
    return {
      ...flagged(isAlwaysKnown ? all : deciding ? decided : opposite(decided)),
      notApplicable,
      missing,
    };
  };

function missingIn({ text, mayMiss }: SheetRange, { marks }: SheetWorld): Test {
  return text !== undefined && mayMiss && `COUNTIF(${text},"${marks.missing}")>0`;
}

const aggregate =
  (write: (range: string) => string, ofNone?: string, strength = 9): Reading =>
  (node, place, world) => {
    const range = world.range(operand(node, 0), node.over ?? place.kind, place);
    const { text } = range;
    if (text === undefined) return ofNone === undefined ? notInSheet(world.marks) : number(ofNone, 9);
    const missing = missingIn(range, world);
    const isNone = ofNone === undefined && pick(missing, false, `COUNT(${text})=0`);
    return { ...number(write(text), strength), missing, notApplicable: isNone };
  };

const readings: Record<Operator, Reading> = {
  add: infix('+', 5),
  subtract: infix('-', 5),
  multiply: infix('*', 6),
  divide: (node, place, world) => {
    const [above, below] = [0, 1].map((at) => spreadsheet(operand(node, at), place, world)) as [
      SheetValue,
      SheetValue,
    ];
    const places = world.places(operand(node, 1));
    const isConstant = operand(node, 1).kind === 'constant' && below.text !== '0';
    const isZero = !isConstant && `${below.isEntered ? bracket(below, 5) : rounded(below.text, places)}=0`;
    const missing = either(above.missing, below.missing);
    const outside = either(above.notApplicable, below.notApplicable);
    return {
      ...number(`${bracket(above, 6)}/${bracket(below, 7)}`, 6),
      notApplicable: pick(outside, true, pick(missing, false, isZero)),
      missing,
    };
  },
  negate: strict(([only]) => ({ text: only ? `-${bracket(only, 7)}` : '', strength: 7 }), true),
  less: comparison('<'),
  lessOrEqual: comparison('<='),
  greater: comparison('>'),
  greaterOrEqual: comparison('>='),
  equal: comparison('='),
  unequal: comparison('<>'),
  and: logical(false),
  or: logical(true),
  not: (node, place, world) => {
    const only = spreadsheet(operand(node, 0), place, world);
    const { notApplicable, missing } = only;
    return {
      ...flagged(opposite(condition(only, world.places(operand(node, 0))))),
      notApplicable,
      missing,
    };
  },
  choose: (node, place, world) => {
    const [asked, yes, no] = [0, 1, 2].map((at) => spreadsheet(operand(node, at), place, world)) as [
      SheetValue,
      SheetValue,
      SheetValue,
    ];
    const holds = condition(asked, world.places(operand(node, 0)));
    const taken = pick(holds, yes.notApplicable, no.notApplicable);
    return {
      ...number(`IF(${holds},${yes.text},${no.text})`, 9),
      notApplicable: pick(asked.notApplicable, true, pick(asked.missing, false, taken)),
      missing: pick(asked.missing, true, pick(holds, yes.missing, no.missing)),
      isEntered: yes.isEntered && no.isEntered,
    };
  },
  min: call('MIN'),
  max: call('MAX'),
  abs: call('ABS'),
  floor: step((text) => `INT(${text})`),
  ceil: step((text) => `-INT(-(${text}))`),
  round: step((text) => `ROUND(${text},0)`),
  clamp: strict(
    ([value, least, most]) => ({
      text: `MIN(MAX(${value?.text ?? ''},${least?.text ?? ''}),${most?.text ?? ''})`,
      strength: 9,
    }),
    true,
  ),
  prev: (node, place, world) => {
    const before = spreadsheet(operand(node, 0), { ...place, year: place.year - 1 }, world);
    const start = node.operands[1];
    if (!start || place.year > world.firstYear) return before;
    return unlessMissing(before, spreadsheet(start, place, world));
  },
  firstKnown: (node, place, world) =>
    node.operands
      .map((option) => spreadsheet(option, place, world))
      .reduceRight((rest, option) => unlessMissing(option, rest)),
  sum: aggregate((range) => `SUM(${range})`, '0'),
  mean: aggregate((range) => `AVERAGE(${range})`),
  count: aggregate((range) => `COUNT(${range})-COUNTIF(${range},0)`, '0', 5),
  share: (node, place, world) => {
    const own = spreadsheet(operand(node, 0), place, world);
    const head = { kind: node.over ?? place.kind, index: world.above(place, node.over ?? place.kind) };
    const range = world.range(operand(node, 0), place.kind, { ...head, year: place.year });
    if (range.text === undefined) return notInSheet(world.marks);
    const missing = missingIn(range, world);
    const isNothing = `${rounded(`SUM(${range.text})`, world.places(operand(node, 0)))}=0`;
    return {
      ...number(`${bracket(own, 6)}/SUM(${range.text})`, 6),
      notApplicable: pick(own.notApplicable, true, pick(missing, false, isNothing)),
      missing,
    };
  },
  allocate: (node, place, world) => world.part(node, place),
};
