import type { PolicyFile, RegisterEntry } from '../../schema';
import type { Problem } from '../problem';
import { citationsOf, type Citations, type Cited, type Refusal } from './citations';
import { compose, type ComposedPolicy } from './compose';
import { refuseCompared, refuseDeadline, refuseFigure, refuseHidden } from './figures';
import { parsePath } from './path';

type Path = readonly (string | number)[];
type Found = Omit<Problem, 'file'>;

/** What the elements of a file are held against: what they may cite, and the policy with all it inherits. */
interface Ground {
  readonly citations: Citations;
  readonly whole: ComposedPolicy;
}

/**
 * Checks the last policy file of a chain (oldest ancestor first) against the clause registers: every source names a
 * clause that its document has, every figure of a rule is a figure of its clause, and no formula hides a number of
 * its own. What the file leaves to its ancestors is read from them; flags are decisions and not figures.
 */
export function crossReference(
  chain: readonly [PolicyFile, ...PolicyFile[]],
  registers: readonly RegisterEntry[],
): Problem[] {
  const file = chain.at(-1) ?? chain[0];
  const ground: Ground = { citations: citationsOf(chain, registers), whole: compose(chain) };
  const found = [
    ...inParameters(file, ground),
    ...inVariables(file, ground),
    ...Object.entries(file.counts).flatMap(([id, { source }]) =>
      at(['counts', id], ground.citations.refuseSource(source)),
    ),
    ...inChecks(file, ground),
    ...inTargets(file, ground),
    ...inReadings(file, ground),
    ...file.openWordings.flatMap(({ clauses }, index) =>
      clauses.flatMap((clause) => at(['openWordings', index], ground.citations.refuseClause(clause))),
    ),
    ...inRelations(file, ground),
  ];
  return found.map((each) => ({ ...each, file: file.id }));
}

function at(path: Path, refusals: readonly Refusal[]): Found[] {
  return refusals.map((refusal) => ({ ...refusal, path }));
}

function inParameters(file: PolicyFile, { citations, whole }: Ground): Found[] {
  return Object.entries(file.parameters).flatMap(([id, { source: own, values: given }]) => {
    const path = ['parameters', id];
    const { unit, source, values } = whole.parameters.get(id) ?? {};
    const all = typeof values === 'number' ? [values] : Object.values(values ?? {});
    const bare = given !== undefined && own === undefined;
    return [
      ...at(path, citations.refuseSource(own)),
      ...at(path, bare ? [{ code: 'figureWithoutClause', data: { piece: id } }] : []),
      ...(unit === 'flag'
        ? []
        : all.flatMap((value) => at(path, refuseFigure(value, citations.source(source))))),
    ];
  });
}

function inVariables(file: PolicyFile, { citations }: Ground): Found[] {
  return Object.entries(file.variables).flatMap(([id, { source, formula, appliesTo, range }]) => {
    const path = ['variables', id];
    return [
      ...at(path, citations.refuseSource(source)),
      ...at([...path, 'formula'], refuseHidden(formula)),
      ...at([...path, 'appliesTo'], refuseHidden(appliesTo)),
      ...at([...path, 'range', 'from'], refuseHidden(range?.from)),
      ...at([...path, 'range', 'to'], refuseHidden(range?.to)),
    ];
  });
}

function inChecks(file: PolicyFile, { citations }: Ground): Found[] {
  return file.checks.flatMap(({ clause, value, threshold, appliesTo }, index) => {
    const path = ['checks', index];
    return [
      ...at(path, citations.refuseClause(clause)),
      ...at([...path, 'value'], refuseHidden(value)),
      ...at([...path, 'threshold'], refuseHidden(threshold)),
      ...at([...path, 'appliesTo'], refuseHidden(appliesTo)),
    ];
  });
}

function inTargets(file: PolicyFile, { citations, whole }: Ground): Found[] {
  return file.targets.flatMap(({ id, clause, driver, appliesTo }, index) => {
    const path = ['targets', index];
    const target = whole.targets.get(id);
    const cited = citations.clause(target?.clause);
    return [
      ...at(path, citations.refuseClause(clause)),
      ...at([...path, 'value'], refuseCompared(target?.value, cited)),
      ...at([...path, 'by'], refuseDeadline(target?.by, cited)),
      ...at([...path, 'appliesTo'], refuseHidden(appliesTo)),
      ...at([...path, 'driver', 'room'], refuseHidden(driver?.room)),
    ];
  });
}

/** A relation goes from a clause of the file's own document to one of a document that it stands on. */
function inRelations(file: PolicyFile, { citations }: Ground): Found[] {
  const { document = '' } = file;
  return file.relations.flatMap(({ clause, parent }, index) => [
    ...at(['relations', index, 'clause'], citations.refuseSource({ document, clause })),
    ...at(['relations', index, 'parent'], citations.refuseClause(parent)),
  ]);
}

function inReadings(file: PolicyFile, ground: Ground): Found[] {
  return Object.entries(file.readings).flatMap(([id, { clause, options }]) => [
    ...at(['readings', id], ground.citations.refuseClause(clause)),
    ...Object.entries(options ?? {}).flatMap(([option, patch]) =>
      Object.entries(patch).flatMap(([text, value]) =>
        at(['readings', id, 'options', option, text], refuseOption(id, text, value, ground)),
      ),
    ),
  ]);
}

/** Another wording may take its figure from the disputed clause or from the clause of what it patches. */
function refuseOption(
  reading: string,
  text: string,
  value: string | number,
  { citations, whole }: Ground,
): Refusal[] {
  const path = parsePath(text);
  const disputed = citations.clause(whole.readings.get(reading)?.clause);
  const also = (own: readonly Cited[]) => [
    ...disputed,
    ...own.filter(({ id }) => !disputed.some((each) => each.id === id)),
  ];
  if (path?.kind === 'allocation') return [{ code: 'unknownPath', data: { piece: text } }];
  if (path && path.kind !== 'given' && path.kind !== 'reading' && !whole[`${path.kind}s`].has(path.id))
    return [{ code: 'unknownId', data: { piece: path.id } }];
  switch (path?.kind) {
    case 'variable':
      return refuseHidden(value);
    case 'parameter': {
      const { unit, source } = whole.parameters.get(path.id) ?? {};
      return unit === 'flag' ? [] : refuseFigure(value, also(citations.source(source)));
    }
    case 'target': {
      const cited = also(citations.clause(whole.targets.get(path.id)?.clause));
      if (path.key === 'value') return refuseCompared(value, cited);
      return path.key === 'by' ? refuseDeadline(value, cited) : [];
    }
    case 'check':
      return [];
    default:
      return [{ code: 'unknownPath', data: { piece: text } }];
  }
}
