import { isIndivisible, simulate, type Run } from '../../src/engine';
import { loadScenario } from '../../src/loading';
import { textsOf } from '../../src/cli/files';
import type { Patch, ScenarioFile } from '../../src/schema';
import { packOf, policyIds } from './run';

/** A run that chance has made, with what it was made of. */
export interface RandomRun {
  readonly run: Run;
  readonly scenario: ScenarioFile;
  readonly policy: string;
  readonly patch: Patch;
}

/** Chance that is the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const files = textsOf('scenarios').flatMap((file) => {
  const loaded = loadScenario(file);
  return loaded.ok ? [loaded.value.value] : [];
});

/** Runs a scenario under a policy with values left out and others changed, all by chance. */
export function randomRun(chance: () => number): RandomRun {
  for (;;) {
    const file = pickOne(files, chance);
    const policy = pickOne(policyIds, chance);
    const scenario: ScenarioFile = {
      ...file,
      region: { ...file.region, values: thinned(file.region.values, chance) },
      institutions: file.institutions.map((each) => ({ ...each, values: thinned(each.values, chance) })),
    };
    const patch = chance() < 0.2 ? {} : patchOf(scenario, policy, chance);
    const done = simulate(packOf(policy), scenario, [{ origin: 'chance', patch }]);
    if (done.ok) return { run: done.value, scenario, policy, patch };
  }
}

function pickOne<T>(all: readonly T[], chance: () => number): T {
  const found = all[Math.floor(chance() * all.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

type Values = ScenarioFile['region']['values'];

/** The values without one in thirty. */
function thinned(values: Values, chance: () => number): Values {
  return Object.fromEntries(Object.entries(values).filter(() => chance() > 1 / 30));
}

/** A dozen changes of data, in one year or in all, and as many of parameters. */
function patchOf({ region, institutions, years }: ScenarioFile, policy: string, chance: () => number): Patch {
  const pack = packOf(policy);
  const { parameters, variables } = pack.policy;
  const entries: [string, number][] = [];
  const year = () => (chance() < 0.5 ? '' : `@${String(years.from + Math.floor(chance() * 3))}`);
  const vary = (path: string, before: number, unit: string | undefined) => {
    if (unit === 'flag') entries.push([path, chance() < 0.5 ? 0 : 1]);
    else if (isIndivisible(unit ?? '')) entries.push([path, Math.round(before * 2 * chance())]);
    else if (unit === 'ratio')
      entries.push([path, Math.round(Math.min(1, before * 2 * chance()) * 1e4) / 1e4]);
    else entries.push([path, Math.round(before * 2 * chance() * 100) / 100]);
  };
  const places = [
    { path: 'region', values: region.values },
    ...institutions.map(({ id, values }) => ({ path: `institutions.${id}`, values })),
  ];
  for (let at = 0; at < 12; at += 1) {
    const { path, values } = pickOne(places, chance);
    const ids = Object.keys(values);
    if (ids.length === 0) continue;
    const id = pickOne(ids, chance);
    const given = values[id];
    const before = typeof given === 'number' ? given : (Object.values(given ?? {})[0] ?? 0);
    vary(`${path}.${id}${year()}`, before, variables.get(id)?.unit);
  }
  const named = [...parameters].filter(([, { values }]) => values !== undefined);
  for (let at = 0; at < 6; at += 1) {
    const [id, { values, unit }] = pickOne(named, chance);
    const before = typeof values === 'number' ? values : (Object.values(values ?? {})[0] ?? 0);
    vary(`parameters.${id}${year()}`, before, unit);
  }
  return Object.fromEntries(entries);
}
