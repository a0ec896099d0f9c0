import { parseExact } from '../number';
import { coversEntity, type PatchEntry, type Rules } from '../policy';
import { fail, succeed, type Outcome, type Problem } from '../problem';
import { refuseNumber } from './fromScenario';
import { givenPlain, withCell } from './given';
import type { Entity, Population } from './population';

/** A population with the data entries of patches applied in order, and the variables they touched. */
export interface PatchedPopulation {
  readonly population: Population;
  readonly touched: ReadonlySet<string>;
}

/** Sets the given cells of a patch. The population itself is never changed. */
export function patchPopulation(
  population: Population,
  entries: readonly PatchEntry[],
  rules: Rules,
): Outcome<PatchedPopulation> {
  const problems: Problem[] = [];
  const patched = new Map([...population].map(([kind, entities]) => [kind, [...entities]]));
  const touched = new Set<string>();
  const directory = directoryOf(population);
  for (const entry of entries) {
    const problem = applyEntry(entry, patched, directory, rules);
    if (problem) problems.push({ ...problem, file: entry.file, path: entry.at });
    else if (entry.path.kind === 'given') touched.add(entry.path.variable);
  }
  return problems.length > 0 ? fail(problems) : succeed({ population: patched, touched });
}

function applyEntry(
  { path, value }: PatchEntry,
  population: Map<string, Entity[]>,
  directory: Directory,
  rules: Rules,
): Pick<Problem, 'code' | 'data'> | undefined {
  if (path.kind !== 'given') return undefined;
  const variable = rules.variables.get(path.variable);
  if (!variable) return { code: 'unknownId', data: { piece: path.variable } };
  const group = rules.entities.get(variable.entity)?.path ?? '';
  if (group !== path.group)
    return { code: 'wrongEntity', data: { piece: path.variable, entity: group, kind: path.group } };
  const exact = parseExact(value);
  const refused = exact
    ? refuseNumber(variable, exact)
    : { code: 'notANumber', data: { piece: String(value) } };
  if (refused || !exact) return refused;
  const entities = population.get(variable.entity) ?? [];
  const covered = directory(variable.entity, path.entity);
  for (const index of covered) {
    const entity = entities[index];
    if (!entity) continue;
    const before = entity.given.get(path.variable);
    const after = path.year === undefined ? givenPlain(exact) : withCell(before, path.year, exact);
    entities[index] = { ...entity, given: new Map(entity.given).set(path.variable, after) };
  }
  return covered.length > 0 || path.entity.includes('*')
    ? undefined
    : { code: 'unknownId', data: { piece: path.entity } };
}

/** The indices of the entities of a kind that a path names: the root by nothing, others by id or by a pattern. */
type Directory = (kind: string, pattern: string) => readonly number[];

/** Looks up entities by the paths that patches use; keeps what it has numbered. */
export function directoryOf(population: Population): Directory {
  const numbered = new Map<string, ReadonlyMap<string, number>>();
  const numbersOf = (kind: string): ReadonlyMap<string, number> => {
    const entities = population.get(kind) ?? [];
    const numbers =
      numbered.get(kind) ??
      new Map(entities.map(({ id, parent }, index) => [parent < 0 ? '' : id, index] as const));
    numbered.set(kind, numbers);
    return numbers;
  };
  return (kind, pattern) => {
    const numbers = numbersOf(kind);
    if (pattern.includes('*'))
      return [...numbers].flatMap(([id, index]) => (coversEntity(pattern, id) ? [index] : []));
    const index = numbers.get(pattern);
    return index === undefined ? [] : [index];
  };
}
