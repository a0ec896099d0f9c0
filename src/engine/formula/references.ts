import type { Bound } from './bind';

/** One use of a name in a formula. `lagged`: read through prev, so of an earlier year. */
export interface Reference {
  readonly kind: 'variable' | 'parameter';
  readonly id: string;
  readonly lagged: boolean;
}

/** Every use of a variable or parameter in a bound tree, in reading order, repeats included. */
export function references(bound: Bound, lagged = false): Reference[] {
  switch (bound.kind) {
    case 'constant':
      return [];
    case 'variable':
    case 'parameter':
      return [{ kind: bound.kind, id: bound.id, lagged }];
    case 'apply':
      return bound.operands.flatMap((operand, index) =>
        references(operand, lagged || (bound.operator === 'prev' && index === 0)),
      );
  }
}
