import {
  compose,
  crossReference,
  fail,
  succeed,
  type Outcome,
  type PolicyPack,
  type Problem,
} from '../engine';
import {
  policyFile,
  register,
  scenarioFile,
  type PolicyFile,
  type Register,
  type ScenarioFile,
} from '../schema';
import { load, locate, type Loaded, type TextFile } from './load';
import type { Source } from './source';

/**
 * Policies with their registers, by id, read from texts. Nothing is half-loaded: a file with a problem is not in
 * the library, and asking for it gives its problems.
 */
export class Library {
  readonly #policies: ReadonlyMap<string, Loaded<PolicyFile>>;
  readonly #registers: ReadonlyMap<string, Loaded<Register>>;
  readonly problems: readonly Problem[];

  constructor(policies: readonly TextFile[], registers: readonly TextFile[]) {
    const problems: Problem[] = [];
    this.#policies = byId(
      policies.map((file) => load(file, policyFile)),
      problems,
    );
    this.#registers = byId(
      registers.map((file) => load(file, register)),
      problems,
    );
    const known = this.registers;
    for (const { value, source } of this.#policies.values()) {
      // What a policy leaves to a parent that is not there cannot be judged: only the parent is amiss.
      const chain = this.#chainOf(value);
      const found = chain ? crossReference(chain, known) : [];
      problems.push(...found.map((problem) => locate(problem, source)));
    }
    this.problems = problems;
  }

  get policyIds(): readonly string[] {
    return [...this.#policies.keys()];
  }

  get registers(): readonly Register[] {
    return [...this.#registers.values()].map(({ value }) => value);
  }

  /** A policy with all it inherits and the registers of its documents. */
  pack(id: string): Outcome<PolicyPack<Register>> {
    if (this.problems.length > 0) return fail(this.problems);
    const chain: PolicyFile[] = [];
    for (let next: string | undefined = id; next !== undefined;) {
      const file: PolicyFile | undefined = this.#policies.get(next)?.value;
      const asked = chain[0]?.id ?? id;
      if (!file || chain.includes(file)) {
        const code = file ? 'extendsItself' : 'unknownPolicy';
        return fail([
          { code, file: asked, path: ['extends'], data: { piece: next, allowed: this.policyIds.join(', ') } },
        ]);
      }
      chain.unshift(file);
      next = file.extends;
    }
    const [first, ...rest] = chain;
    if (!first) throw new Error('unreachable: a chain holds the policy itself');
    return succeed({ policy: compose([first, ...rest]), registers: this.registers });
  }

  /** A policy file with all its ancestors, oldest first; undefined where one is missing, which `pack` says. */
  #chainOf(file: PolicyFile): [PolicyFile, ...PolicyFile[]] | undefined {
    const chain: [PolicyFile, ...PolicyFile[]] = [file];
    for (let next = file.extends; next !== undefined; next = chain[0].extends) {
      const parent = this.#policies.get(next)?.value;
      if (!parent || chain.includes(parent)) return undefined;
      chain.unshift(parent);
    }
    return chain;
  }

  /** Adds file names and lines to problems that the engine found in policies of this library. */
  locate(problems: readonly Problem[], ...others: readonly Source[]): Problem[] {
    return problems.map((problem) => {
      const source =
        this.#policies.get(problem.file)?.source ?? others.find(({ data }) => idOf(data) === problem.file);
      return source ? locate(problem, source) : problem;
    });
  }
}

/** Reads one scenario file. */
export function loadScenario(file: TextFile): Outcome<Loaded<ScenarioFile>> {
  return load(file, scenarioFile);
}

function byId<T extends { id: string }>(
  files: readonly Outcome<Loaded<T>>[],
  problems: Problem[],
): Map<string, Loaded<T>> {
  const found = new Map<string, Loaded<T>>();
  for (const file of files) {
    if (!file.ok) problems.push(...file.problems);
    else if (found.has(file.value.value.id)) {
      const { value, source } = file.value;
      problems.push({ code: 'idTwice', file: source.file, path: ['id'], data: { piece: value.id } });
    } else found.set(file.value.value.id, file.value);
  }
  return found;
}

function idOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'id' in data ? data.id : undefined;
}
