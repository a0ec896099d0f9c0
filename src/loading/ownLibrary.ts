import {
  compileRules,
  compose,
  crossReference,
  fail,
  succeed,
  type Outcome,
  type PolicyPack,
  type Problem,
} from '../engine';
import type { PolicyFile, RegisterEntry } from '../schema';
import { locate, type TextFile } from './load';
import { readOwnFile, type OwnFile } from './readOwnFile';
import { atStart, type LocatedProblem, type Source } from './source';

/** What files of one's own stand on: the built-in policies and registers, which were checked when they were built in. */
export interface Ground {
  readonly policies: readonly PolicyFile[];
  readonly registers: readonly RegisterEntry[];
}

/** Files of one's own that fit together, and the policies they make. */
export interface OwnLibrary {
  readonly files: readonly OwnFile[];
  /** By the id of the policy. */
  readonly packs: ReadonlyMap<string, PolicyPack>;
}

type Chain = readonly [PolicyFile, ...PolicyFile[]];

/** The page of files stands where a register of that id would be read: #/rules/open. */
const pageOfFiles = 'open';

/** What may be amiss with a policy only because a file beside it could not be read. */
const echoes: readonly string[] = ['unknownPolicy', 'unknownDocument', 'unknownClause'];

/**
 * Loads files of one's own over the built-in ones. New files replace standing ones of the same kind and id. All or none:
 * where anything is amiss, every problem is given with its file and line.
 */
export function loadOwn(
  texts: readonly TextFile[],
  standing: readonly OwnFile[],
  ground: Ground,
): Outcome<OwnLibrary> {
  const read = texts.map(readOwnFile);
  const fresh = read.flatMap((each) => (each.ok ? [each.value] : []));
  const kept = standing.filter(({ kind, value }) => !fresh.some((each) => isOf(each, kind, value.id)));
  const files = [...kept, ...fresh];
  const problems = [...read.flatMap((each) => (each.ok ? [] : each.problems)), ...refuseIds(files, ground)];
  const packs = new Map<string, PolicyPack>();
  const registers = [...ground.registers, ...ownRegisters(files)];
  const isWhole = problems.length === 0;
  for (const file of files) {
    if (file.kind !== 'policy') continue;
    const made = packOf(file.value, files, ground, registers);
    if (made.ok) packs.set(file.value.id, made.value);
    else {
      const found = made.problems.filter(({ code }) => isWhole || !echoes.includes(code));
      problems.push(...found.map((problem) => locateIn(problem, file.source, files)));
    }
  }
  return problems.length > 0 ? fail(problems) : succeed({ files, packs });
}

/** A policy with all it inherits and the registers that it cites, tried with every option that its own file declares. */
function packOf(
  file: PolicyFile,
  files: readonly OwnFile[],
  ground: Ground,
  registers: readonly RegisterEntry[],
): Outcome<PolicyPack> {
  const found = chainOf(file, files, ground);
  if (!found.ok) return found;
  const chain = found.value;
  const crossed = crossReference(chain, registers);
  if (crossed.length > 0) return fail(crossed);
  const policy = compose(chain);
  const cited = citedDocuments(policy, chain);
  const pack: PolicyPack = { policy, registers: registers.filter(({ id }) => cited.has(id)) };
  const problems = compileProblems(pack, file);
  return problems.length > 0 ? fail(problems) : succeed(pack);
}

/** From the oldest ancestor to the policy itself. */
function chainOf(file: PolicyFile, files: readonly OwnFile[], ground: Ground): Outcome<Chain> {
  const policies = [
    ...ground.policies,
    ...files.flatMap((each) => (each.kind === 'policy' ? [each.value] : [])),
  ];
  const chain: [PolicyFile, ...PolicyFile[]] = [file];
  for (let next = file.extends; next !== undefined; next = chain[0].extends) {
    const parent = policies.find(({ id }) => id === next);
    if (!parent || chain.includes(parent)) {
      const allowed = policies.map(({ id }) => id).filter((id) => id !== file.id);
      const data = { piece: next, allowed: allowed.join(', ') };
      const code = parent ? 'extendsItself' : 'unknownPolicy';
      return fail([{ code, file: chain[0].id, path: ['extends'], data }]);
    }
    chain.unshift(parent);
  }
  return succeed(chain);
}

/** The documents that a policy stands on, and those that a rule of it names beside them. */
function citedDocuments(policy: PolicyPack['policy'], chain: Chain): Set<string> {
  const rules = [...policy.parameters.values(), ...policy.variables.values()];
  const named = rules.flatMap(({ source }) => (source && 'document' in source ? [source.document] : []));
  return new Set([...named, ...chain.flatMap(({ document }) => document ?? [])]);
}

/** What keeps a policy from running, by default or with another of the options that its file declares. */
function compileProblems({ policy, registers }: PolicyPack, file: PolicyFile): Problem[] {
  const others = Object.entries(file.readings).flatMap(([id, { options }]) =>
    Object.keys(options ?? {})
      .filter((option) => option !== policy.readings.get(id)?.default)
      .map((option) => ({ [`readings.${id}`]: option })),
  );
  const found = [{}, ...others].flatMap((patch) => {
    const compiled = compileRules(policy, registers, [{ origin: file.id, patch }]);
    return compiled.ok ? [] : compiled.problems;
  });
  const texts = new Map(found.map((problem) => [JSON.stringify(problem), problem]));
  return [...texts.values()];
}

/** An id of a built-in file is not to be had, and one that stands twice leaves open which is meant. */
function refuseIds(files: readonly OwnFile[], ground: Ground): LocatedProblem[] {
  const clauses = new Set(ground.registers.flatMap((register) => Object.keys(register.clauses)));
  return files.flatMap((file, index) => {
    const { kind, value, source } = file;
    const at = (code: string, path: readonly string[], piece: string): LocatedProblem => ({
      ...atStart(code, source.file, { piece }),
      path,
      line: source.lineOf(path),
    });
    const builtIn = kind === 'policy' ? ground.policies : [...ground.registers, { id: pageOfFiles }];
    const problems = [
      ...(builtIn.some(({ id }) => id === value.id) ? [at('idBuiltIn', ['id'], value.id)] : []),
      ...(files.slice(0, index).some((each) => isOf(each, kind, value.id))
        ? [at('idTwice', ['id'], value.id)]
        : []),
    ];
    if (file.kind === 'policy') return problems;
    const own = Object.keys(file.value.clauses);
    const twice = own.filter((id) => clauses.has(id));
    for (const id of own) clauses.add(id);
    return [...problems, ...twice.map((id) => at('idTwice', ['clauses', id], id))];
  });
}

function ownRegisters(files: readonly OwnFile[]): RegisterEntry[] {
  return files.flatMap((file) => (file.kind === 'register' ? [file.value] : []));
}

/** What is amiss with an inherited rule is so because of the file that changed what it needs. */
function locateIn(problem: Problem, own: Source, files: readonly OwnFile[]): LocatedProblem {
  const named = files.find((each) => isOf(each, 'policy', problem.file));
  return locate(problem, named?.source ?? own);
}

function isOf({ kind, value }: OwnFile, wanted: OwnFile['kind'], id: string): boolean {
  return kind === wanted && value.id === id;
}
