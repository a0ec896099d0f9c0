import {
  simulate,
  type AllocationYear,
  type PolicyPack,
  type Run,
  type Simulation,
  type Value,
} from '../../src/engine';
import { builtInLibrary } from '../../src/cli/files';
import type { AllocationFile, Patch, ScenarioFile } from '../../src/schema';
import { scenarioFile } from '../../src/schema';
import { plainText } from '../../src/format';

export const library = builtInLibrary();
export const policyIds = ['inner-mongolia', 'ningxia', 'xingan', 'region-x', 'qinhuangdao'] as const;

export function packOf(policy: string): PolicyPack {
  const pack = library.pack(policy);
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems[0]));
  return pack.value;
}

type Values = ScenarioFile['region']['values'];
type Institution = ScenarioFile['institutions'][number];

/** What a test says of a scenario; the rest is filled in. */
export interface Sketch {
  readonly years?: { from: number; to: number };
  readonly level?: ScenarioFile['region']['level'];
  readonly region?: Values;
  readonly institutions?: readonly (Partial<Omit<Institution, 'values'>> & { values?: Values })[];
  readonly enterprises?: readonly Values[];
  /** What an allocation does not say is as the schema fills it in. */
  readonly allocations?: readonly (Partial<AllocationFile> & Pick<AllocationFile, 'id' | 'pool'>)[];
}

/** A small scenario: one higher vocational college of the region's own level unless told otherwise. */
export function scenario(sketch: Sketch): ScenarioFile {
  const text = { zh: '例', en: 'example' };
  return scenarioFile.parse({
    schemaVersion: 1,
    id: 'sketch',
    title: text,
    purpose: text,
    policy: 'inner-mongolia',
    years: sketch.years ?? { from: 2026, to: 2026 },
    region: { name: text, ...(sketch.level ? { level: sketch.level } : {}), values: sketch.region ?? {} },
    institutions: (sketch.institutions ?? []).map((each, index) => ({
      id: `college-${index + 1}`,
      name: text,
      level: 'higher',
      ownerLevel: 'prefecture',
      ...each,
      values: each.values ?? {},
    })),
    enterprises: (sketch.enterprises ?? []).map((values, index) => ({ id: `firm-${index + 1}`, values })),
    allocations: sketch.allocations ?? [],
  });
}

export function run(policy: string, given: ScenarioFile, set: Patch = {}): Run {
  const done = simulate(packOf(policy), given, [{ origin: '--set', patch: set }]);
  if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
  return done.value;
}

/** A value as results print it: decimal text, `missing` or `not applicable`. */
export function shown(simulation: Simulation, variable: string, year: number, index = 0): string {
  const value: Value = simulation.value(variable, index, year);
  if (value.kind === 'missing') return 'missing';
  return value.kind === 'known'
    ? plainText(value.number, simulation.variable(variable).unit)
    : 'not applicable';
}

/** What became of an allocation in a year, where there is one of that name. */
export function sharedIn(simulation: Simulation, id: string, year: number): AllocationYear {
  const shared = simulation.allocated(id, year);
  if (!shared) throw new Error(`no allocation ${id} in ${String(year)}`);
  return shared;
}
