import { compose, simulate, type Layer, type Outcome, type PolicyPack, type Run } from '../../src/engine';
import { policyFile, type ScenarioFile } from '../../src/schema';
import { scenario, type Sketch } from './run';

const text = { zh: '例', en: 'example' };
const source = { document: 'tiny', clause: 'tiny-1' };

interface TinyVariable {
  readonly entity?: string;
  readonly unit?: string;
  readonly [key: string]: unknown;
}

/** What a test says of a policy; labels, sources and the tree of entities are filled in. */
export interface TinyPolicy {
  readonly variables?: Readonly<Record<string, TinyVariable>>;
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly checks?: readonly Readonly<Record<string, unknown>>[];
  readonly targets?: readonly Readonly<Record<string, unknown>>[];
  readonly readings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A policy of a few elements, for tests of the engine that need no document. */
export function tinyPack({ variables, parameters, checks, targets, readings }: TinyPolicy): PolicyPack {
  const file = policyFile.parse({
    schemaVersion: 1,
    id: 'tiny',
    status: 'draft',
    entities: {
      region: { within: null, path: 'region' },
      institution: { within: 'region', path: 'institutions' },
      program: { within: 'institution', path: 'programs' },
      enterprise: { within: 'region', path: 'enterprises' },
    },
    parameters: mapValues(parameters, (given) => ({ label: text, unit: 'number', source, ...given })),
    variables: mapValues(variables, (given) => ({
      label: text,
      entity: 'region',
      unit: 'number',
      source,
      ...given,
    })),
    checks: (checks ?? []).map((given) => ({ label: text, entity: 'region', clause: 'tiny-1', ...given })),
    targets: (targets ?? []).map((given) => ({ label: text, entity: 'region', clause: 'tiny-1', ...given })),
    readings: readings ?? {},
  });
  return { policy: compose([file]), registers: [] };
}

/** Runs a tiny policy; gives what the engine gives, problems included. */
export function tryTiny(
  policy: TinyPolicy,
  sketch: Sketch = {},
  layers: readonly Layer[] = [],
): Outcome<Run> {
  return simulate(tinyPack(policy), tinyScenario(sketch), layers);
}

/** Runs a tiny policy that must run. */
export function runTiny(policy: TinyPolicy, sketch: Sketch = {}, patch: Layer['patch'] = {}): Run {
  const done = tryTiny(policy, sketch, [{ origin: 'test', patch }]);
  if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
  return done.value;
}

function tinyScenario(sketch: Sketch): ScenarioFile {
  return { ...scenario(sketch), id: 'tiny-scenario' };
}

function mapValues<A, B>(
  given: Readonly<Record<string, A>> | undefined,
  change: (value: A) => B,
): Record<string, B> {
  return Object.fromEntries(Object.entries(given ?? {}).map(([key, value]) => [key, change(value)]));
}
