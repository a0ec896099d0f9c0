import { code, pairs } from './bytes';
import type { VectorNode } from './vector';

/** The locals that operations may use between their operands and their result, and those that hold constants. */
export interface Scratch {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** Lanes that snapped so far. */
  readonly near: number;
  readonly one: number;
  readonly band: number;
  readonly noise: number;
}

/** What works on operands; the rest only fetches. */
type Calculation = Exclude<VectorNode['op'], 'constant' | 'truth' | 'load' | 'table' | 'select'>;

/** The instructions of an operation whose operands are on the stack; the result takes their place. */
export function operation(op: Calculation, scratch: Scratch): number[] {
  const { a, b, c, near, one, noise: least } = scratch;
  const marked = [
    ...nearOf(scratch),
    ...[code.get(c), code.get(a), code.get(b), pairs.unequal, pairs.and].flat(),
    ...[code.get(near), pairs.or, code.set(near)].flat(),
  ];
  switch (op) {
    case 'add':
    case 'multiply':
    case 'divide':
    case 'least':
    case 'greatest':
    case 'negate':
    case 'absolute':
    case 'not':
      return pairs[op];
    case 'both':
      return pairs.and;
    case 'either':
      return pairs.or;
    case 'isZero':
      return [...pairs.constant(0), ...pairs.equal];
    case 'flag':
      return [...code.get(one), ...pairs.and];
    case 'subtract':
      return [
        ...[code.set(b), code.tee(a), code.get(b), pairs.subtract, code.tee(b)].flat(),
        ...[code.get(b), pairs.absolute, code.get(a), pairs.absolute, code.get(least)].flat(),
        ...[pairs.multiply, pairs.lessOrEqual, pairs.andNot].flat(),
      ];
    case 'floor':
      return [
        ...[code.tee(a), pairs.constant(1 / 2), pairs.add, pairs.floor, code.set(b)].flat(),
        ...marked,
        ...[code.get(b), code.get(a), pairs.floor, code.get(c), pairs.select].flat(),
      ];
    case 'settle':
    case 'less':
    case 'lessOrEqual':
    case 'equal':
      return [...code.set(b), ...code.set(a), ...marked, ...decided(op, scratch)];
  }
}

/** What two numbers come to once it is known whether they are too close to be told apart. */
function decided(op: 'settle' | 'less' | 'lessOrEqual' | 'equal', { a, b, c }: Scratch): number[] {
  const operands = [...code.get(a), ...code.get(b)];
  switch (op) {
    case 'equal':
      return code.get(c);
    case 'less':
      return [...operands, ...pairs.less, ...code.get(c), ...pairs.andNot];
    case 'lessOrEqual':
      return [...operands, ...pairs.less, ...code.get(c), ...pairs.or];
    case 'settle':
      return [...operands, ...pairs.subtract, ...code.get(c), ...pairs.andNot];
  }
}

/** Sets `c` where `a` and `b` are so close that they count as equal. */
function nearOf({ a, b, c, one, band: width }: Scratch): number[] {
  return [
    ...[code.get(a), code.get(b), pairs.subtract, pairs.absolute].flat(),
    ...[code.get(a), pairs.absolute, code.get(b), pairs.absolute, pairs.greatest].flat(),
    ...[code.get(one), pairs.greatest, code.get(width), pairs.multiply, pairs.lessOrEqual].flat(),
    ...code.set(c),
  ];
}
const snapping: ReadonlySet<VectorNode['op']> = new Set(['floor', 'settle', 'less', 'lessOrEqual', 'equal']);

/** Whether an operation looks for values that lie next to a step. */
export function snaps(op: VectorNode['op']): boolean {
  return snapping.has(op);
}
