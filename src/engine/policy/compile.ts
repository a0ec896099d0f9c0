import { bind, fitsUnit, inferUnit, parseFormula, type Bound, type Dimension, type Scope } from '../formula';
import { unitOfDimension } from '../formula';
import type { Problem } from '../problem';

/** Where a formula stands and what it must give. */
export interface FormulaSite {
  readonly file: string;
  readonly path: readonly string[];
  /** The kind of entity it is evaluated on. */
  readonly entity: string;
  /** The unit its result must have; absent where any will do. */
  readonly wanted?: Dimension;
}

/** What formulas are compiled against, and where problems are collected. */
export interface Compilation {
  readonly scope: Scope;
  readonly unitOfName: (reference: { kind: 'variable' | 'parameter'; id: string }) => Dimension;
  readonly problems: Problem[];
}

const constantZero = bindConstant();

/** Parses, binds and unit-checks one formula. On a problem it notes it and stands in a 0, so that others are still checked. */
export function compileFormula(text: string | number, site: FormulaSite, into: Compilation): Bound {
  const refuse = (code: string, data: Record<string, string>): Bound => {
    into.problems.push({ code, file: site.file, path: site.path, data: { formula: String(text), ...data } });
    return constantZero;
  };
  const parsed = parseFormula(String(text));
  if (parsed.problem) return refuse(parsed.problem.code, { piece: parsed.problem.piece });
  const resolved = bind(parsed.expression, site.entity, into.scope);
  if (resolved.problem) return refuse(resolved.problem.code, { piece: resolved.problem.piece });
  const inferred = inferUnit(resolved.bound, into.unitOfName);
  if (inferred.problem) {
    const { code, left, right, operator } = inferred.problem;
    return refuse(code, { left, right, operator });
  }
  if (site.wanted && !fitsUnit(inferred.unit, site.wanted) && inferred.unit !== 'any') {
    const left = unitOfDimension(inferred.unit);
    return refuse('unitMismatch', { left, right: unitOfDimension(site.wanted), operator: 'result' });
  }
  return resolved.bound;
}

function bindConstant(): Bound {
  const parsed = parseFormula('0');
  if (parsed.problem || parsed.expression.kind !== 'constant')
    throw new Error('unreachable: 0 is a constant');
  return parsed.expression;
}
