import type { PolicyFile } from '../../schema';
import { costSums, expandCounts } from './expandCounts';

type Keyed<T> = T & {
  /** The policy of the chain that declares it, and the one that last changed it. */
  readonly declaredIn: string;
  readonly changedIn: string;
};

export type ComposedParameter = Keyed<PolicyFile['parameters'][string]>;
/** Worked examples are documentation and no rule: they are read from the files and are not part of a policy. */
export type ComposedVariable = Keyed<Omit<PolicyFile['variables'][string], 'examples'>>;
export type ComposedCheck = Keyed<PolicyFile['checks'][number]>;
export type ComposedTarget = Keyed<PolicyFile['targets'][number]>;
export type ComposedReading = Keyed<PolicyFile['readings'][string]>;

/** A policy with everything it inherits: what a child repeats wins, the rest comes from its parents. */
export interface ComposedPolicy {
  readonly id: string;
  readonly document: string | undefined;
  readonly status: PolicyFile['status'];
  /** From the oldest ancestor to the policy itself. */
  readonly chain: readonly string[];
  readonly entities: ReadonlyMap<string, { readonly within: string | null; readonly path: string }>;
  readonly parameters: ReadonlyMap<string, ComposedParameter>;
  readonly variables: ReadonlyMap<string, ComposedVariable>;
  readonly checks: ReadonlyMap<string, ComposedCheck>;
  readonly targets: ReadonlyMap<string, ComposedTarget>;
  readonly readings: ReadonlyMap<string, ComposedReading>;
  /** The ids of the stocks that are built up one by one, in the order of the alphabet. */
  readonly counts: readonly string[];
  readonly openWordings: PolicyFile['openWordings'];
  /** Where documents of the chain differ: for readers, and no rule. */
  readonly relations: PolicyFile['relations'];
}

/**
 * Composes a policy from the files of its chain, oldest ancestor first.
 * Parameters, variables, checks, targets and readings merge by id and key by key; the options of a reading by option.
 */
export function compose(chain: readonly [PolicyFile, ...PolicyFile[]]): ComposedPolicy {
  const own = chain.at(-1) ?? chain[0];
  const counts = Object.assign({}, ...chain.map((file) => file.counts)) as PolicyFile['counts'];
  const parts = Object.assign({}, ...chain.map((file) => file.countParts)) as PolicyFile['countParts'];
  return {
    id: own.id,
    document: own.document,
    status: own.status,
    chain: chain.map((file) => file.id),
    entities: new Map(chain.flatMap((file) => Object.entries(file.entities ?? {}))),
    parameters: merge(chain, (file) => Object.entries(file.parameters)),
    variables: merge(chain, (file) =>
      [
        ...expandCounts(file.counts, parts),
        ...Object.entries(file.variables),
        ...(file === own ? costSums(counts) : []),
      ].map(withoutExamples),
    ),
    checks: merge(chain, (file) => file.checks.map((check) => [check.id, check])),
    targets: merge(chain, (file) => file.targets.map((target) => [target.id, target])),
    readings: merge(chain, (file) => Object.entries(file.readings), mergeReading),
    counts: Object.keys(counts).sort(),
    openWordings: chain.flatMap((file) => file.openWordings),
    relations: chain.flatMap((file) => file.relations),
  };
}

type VariableFile = PolicyFile['variables'][string];

function withoutExamples([id, variable]: [string, VariableFile]): [string, Omit<VariableFile, 'examples'>] {
  const rule = { ...variable };
  delete rule.examples;
  return [id, rule];
}

function merge<T extends object>(
  chain: readonly PolicyFile[],
  entriesOf: (file: PolicyFile) => [string, T][],
  join: (parent: T, child: T) => T = (parent, child) => ({ ...parent, ...child }),
): Map<string, Keyed<T>> {
  const merged = new Map<string, Keyed<T>>();
  for (const file of chain) {
    for (const [id, element] of entriesOf(file)) {
      const parent = merged.get(id);
      const joined = parent ? join(parent, element) : element;
      merged.set(id, { ...joined, declaredIn: parent?.declaredIn ?? file.id, changedIn: file.id });
    }
  }
  return merged;
}

type ReadingFile = PolicyFile['readings'][string];

function mergeReading(parent: ReadingFile, child: ReadingFile): ReadingFile {
  return {
    ...parent,
    ...child,
    options: { ...parent.options, ...child.options },
    labels: { ...parent.labels, ...child.labels },
  };
}
