import type { Figure, PolicyFile, Register, Source } from '../../schema';
import type { Problem } from '../problem';
import { parsePath } from './path';

/**
 * Checks one policy file against the clause registers, before it is composed: every source names a clause that
 * exists, every figure of a rule is a figure of its clause, and no formula hides a number of its own.
 * `unitOf` knows the units that the file inherits; flags are decisions and not figures.
 */
export function crossReference(
  file: PolicyFile,
  registers: readonly Register[],
  unitOf: (parameter: string) => string | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: string, path: (string | number)[], data: Record<string, string>) =>
    problems.push({ code, file: file.id, path, data });

  const needClause = (clause: string | undefined, path: (string | number)[]) => {
    if (clause !== undefined && !findClause(clause, registers))
      refuse('unknownClause', path, { piece: clause });
  };
  const needSource = (source: Source | undefined, path: (string | number)[]) => {
    if (!source || 'outside' in source) return;
    if (!registers.some(({ id }) => id === source.document))
      refuse('unknownDocument', path, { piece: source.document });
    for (const clause of [source.clause, ...(source.also ?? [])]) needClause(clause, path);
  };
  const needFigure = (value: number, clause: string | undefined, path: (string | number)[]) => {
    const found = clause === undefined ? undefined : findClause(clause, registers);
    if (clause === undefined || !found) return;
    const figures = found.figures.filter((figure) => figure.value !== undefined);
    if (figures.length === 0) refuse('clauseWithoutFigure', path, { piece: String(value), clause });
    else if (!figures.some((figure) => hasValue(figure, value))) {
      const allowed = figures.map(figureText).join(', ');
      refuse('figureNotInClause', path, { piece: String(value), clause, allowed });
    }
  };
  const needDeadline = (by: number | undefined, clause: string | undefined, path: (string | number)[]) => {
    const deadlines = (clause === undefined ? [] : (findClause(clause, registers)?.figures ?? [])).filter(
      ({ comparison }) => comparison === 'by',
    );
    if (by === undefined || clause === undefined || deadlines.length === 0) return;
    if (!deadlines.some(({ value }) => value === by))
      refuse('figureNotInClause', path, {
        piece: String(by),
        clause,
        allowed: deadlines.map(figureText).join(', '),
      });
  };
  const needPlainFormula = (formula: string | number | undefined, path: (string | number)[]) => {
    for (const literal of hiddenFigures(formula)) refuse('figureInFormula', path, { piece: literal });
  };

  for (const [id, parameter] of Object.entries(file.parameters)) {
    const path = ['parameters', id];
    needSource(parameter.source, path);
    if (parameter.values !== undefined && parameter.source === undefined)
      refuse('figureWithoutClause', path, { piece: id });
    if (unitOf(id) === 'flag') continue;
    for (const value of valuesOf(parameter.values)) needFigure(value, clauseOf(parameter.source), path);
  }
  for (const [id, variable] of Object.entries(file.variables)) {
    needSource(variable.source, ['variables', id]);
    needPlainFormula(variable.formula, ['variables', id, 'formula']);
    needPlainFormula(variable.appliesTo, ['variables', id, 'appliesTo']);
  }
  file.checks.forEach((check, index) => {
    needClause(check.clause, ['checks', index]);
    needPlainFormula(check.value, ['checks', index, 'value']);
    needPlainFormula(check.threshold, ['checks', index, 'threshold']);
  });
  file.targets.forEach((target, index) => {
    needClause(target.clause, ['targets', index]);
    if (typeof target.value === 'number')
      needFigure(target.value, target.clause, ['targets', index, 'value']);
    needDeadline(target.by, target.clause, ['targets', index, 'by']);
  });
  for (const [id, reading] of Object.entries(file.readings)) {
    needClause(reading.clause, ['readings', id]);
    for (const [option, patch] of Object.entries(reading.options ?? {})) {
      for (const [text, value] of Object.entries(patch)) {
        const at = ['readings', id, 'options', option, text];
        const kind = parsePath(text)?.kind ?? 'given';
        if (kind === 'given' || kind === 'reading') refuse('unknownPath', at, { piece: text });
        if (kind === 'variable') needPlainFormula(value, at);
      }
    }
  }
  file.openWordings.forEach(({ clauses }, index) => {
    for (const clause of clauses) needClause(clause, ['openWordings', index]);
  });
  return problems;
}

function findClause(id: string, registers: readonly Register[]) {
  return registers.find(({ clauses }) => id in clauses)?.clauses[id];
}

function clauseOf(source: Source | undefined): string | undefined {
  return source && 'clause' in source ? source.clause : undefined;
}

function valuesOf(values: number | Record<string, number> | undefined): number[] {
  return typeof values === 'number' ? [values] : Object.values(values ?? {});
}

function hasValue(figure: Figure, value: number): boolean {
  return figure.value === value || figure.to === value;
}

function figureText(figure: Figure): string {
  return figure.to === undefined ? String(figure.value) : `${String(figure.value)}–${String(figure.to)}`;
}

/** Numbers other than 0 and 1 in a formula: they belong into a parameter with a clause. */
function hiddenFigures(formula: string | number | undefined): string[] {
  const literals = String(formula ?? '').match(/(?<![\p{L}\w.])\d[\d.]*(?![\p{L}\w])/gu) ?? [];
  return literals.filter((literal) => !['0', '1'].includes(literal));
}
