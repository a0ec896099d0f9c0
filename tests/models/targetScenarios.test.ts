import { describe, expect, it } from 'vitest';
import { findScenario } from '../../src/cli/files';
import {
  answerProgramme,
  runCheck,
  runTarget,
  workOut,
  type Feasibility,
  type Relaxation,
  type Simulation,
} from '../../src/engine';
import type { Patch, ScenarioFile } from '../../src/schema';
import { policyIds, run } from '../support/run';
import { wholePlanExists } from '../support/wholePlans';

type Policy = (typeof policyIds)[number];

/** The goal that counts how many others are reached has no slope: no lever moves it until one of the others is reached. */
const counted: Partial<Record<Policy, readonly string[]>> = { 'region-x': ['developmentGoals2027'] };

/** What all measures cost together, added up by hand at the head of each file. */
const byHand: Readonly<Record<Policy, number>> = {
  'inner-mongolia': 2_440_000,
  ningxia: 6_540_000,
  xingan: 2_900_000,
  'region-x': 1_800_000,
  qinhuangdao: 3_140_000,
};

/** The targets in conflict as `purpose` names them, and what by itself would end the conflict. */
const conflicts: Readonly<
  Record<Policy, { named: Readonly<Record<string, string>>; binding: readonly string[] }>
> = {
  'inner-mongolia': {
    named: { highLevelProgramGroups25: '25 program groups', premiumSchools40: '40 premium schools' },
    binding: ['money'],
  },
  ningxia: {
    named: { backboneProgramGroups12: '12 backbone program groups', trainingBases10: '10 training bases' },
    binding: ['people'],
  },
  xingan: {
    named: { skillMasters20: 'Twenty skill masters', skillStudios10: 'ten skill studios' },
    binding: ['time'],
  },
  'region-x': {
    named: { dualQualified70: '70% dual-qualified', highLevelSchools3: 'three high-level schools' },
    binding: ['money', 'capacity'],
  },
  qinhuangdao: {
    named: {
      upgradedBases4: '4 bases upgraded',
      countyTrainingBases6: '6 county training bases',
      industrialColleges10: '10 industrial colleges',
    },
    binding: ['money'],
  },
};

describe.each(policyIds)('%s: all targets reached', (policy) => {
  const scenario = scenarioOf(`${policy}-targets-met`);
  const { simulation } = run(policy, scenario);
  const feasibility = answered(simulation);
  const { answer, programme, unverified } = feasibility;
  const aside = counted[policy] ?? [];

  it('has a verdict on every target, and at least three that need measures', () => {
    const others = answer.verdicts.filter(({ target }) => !aside.includes(target));
    const odd = others.filter(
      ({ verdict }) => !['met', 'onCourse', 'feasible', 'notApplicable'].includes(verdict),
    );
    expect(odd).toEqual([]);
    expect(others.filter(({ verdict }) => verdict === 'feasible').length).toBeGreaterThanOrEqual(3);
    expect(
      answer.verdicts.filter(({ target }) => aside.includes(target)).map(({ verdict }) => verdict),
    ).toEqual(aside.map(() => 'noLever'));
  });

  it('lets all of them stand together, by a plan in whole numbers that costs what was added up by hand', () => {
    expect(answer.joint.outcome).toBe('stands');
    expect(unverified).toEqual([]);
    expect(answer.joint.plan?.isWhole).toBe(true);
    expect(answer.joint.plan?.cost).toBeCloseTo(byHand[policy], 6);
  });

  it('meets every target from its deadline on when it is run with the plan', () => {
    expect(late(simulation)).not.toEqual([]);
    const plan: Patch = Object.fromEntries(
      programme.columns.flatMap(({ lever, index, year }, at) => {
        const more = answer.joint.plan?.columns[at] ?? 0;
        return more > 0
          ? [[cell(simulation, lever, index, year), amountOf(simulation, lever, index, year) + more]]
          : [];
      }),
    );
    expect(late(run(policy, scenario, plan).simulation)).toEqual([]);
  });

  it('knows and meets every other requirement', () => {
    expect(openChecks(simulation)).toEqual([]);
  });
});

describe.each(policyIds)('%s: targets in conflict', (policy) => {
  const scenario = scenarioOf(`${policy}-targets-conflict`);
  const { simulation } = run(policy, scenario);
  const { answer, programme } = answered(simulation);
  const { named, binding } = conflicts[policy];
  const [conflict] = answer.joint.conflicts;
  if (!conflict) throw new Error(`${policy}: no conflict`);
  const names = conflict.aims.map((at) => programme.aims[at]?.target ?? '');

  it('has one conflict, of the targets that its purpose names, over what it says they share', () => {
    expect(answer.joint.outcome).toBe('conflict');
    expect(answer.joint.conflicts).toHaveLength(1);
    expect(conflict.isSmallest).toBe(true);
    expect(names).toEqual(Object.keys(named));
    expect([...scenario.purpose.en.matchAll(/“([^”]+)”/g)].map(([, name]) => name).sort()).toEqual(
      Object.values(named).sort(),
    );
    expect(scenario.purpose.zh.match(/“/g)).toHaveLength(names.length);
    expect(scenario.purpose.zh).toContain('（共享：');
    expect(conflict.binding).toEqual(binding);
  });

  it('lets each of them stand alone, and the rest whichever is left out', () => {
    for (const at of conflict.aims) {
      expect(answer.verdicts[at]?.verdict).toBe('feasible');
      const rest = answerProgramme({ ...programme, aims: programme.aims.filter((_, each) => each !== at) });
      expect(rest.joint.outcome).toBe('stands');
    }
  });

  it('has no plan in whole numbers for all of them, and one for any fewer: every plan tried', () => {
    expect(wholePlanExists(programme, conflict.aims)).toBe(false);
    for (const at of conflict.aims)
      expect(
        wholePlanExists(
          programme,
          conflict.aims.filter((each) => each !== at),
        ),
      ).toBe(true);
  });

  it.each(
    conflict.relaxations.map(
      (way) =>
        ['extra' in way ? way.kind : `${way.kind} of ${programme.aims[way.aim]?.target ?? ''}`, way] as const,
    ),
  )('stands after the way out by %s, also in whole numbers', (_, way) => {
    const eased = answered(run(policy, scenario, patchOf(way, simulation, programme.aims)).simulation);
    expect(eased.answer.joint.outcome).toBe('stands');
    expect(wholePlanExists(eased.programme, conflict.aims)).toBe(true);
  });

  it('has a way out by whatever binds, and one by each target', () => {
    const kinds = conflict.relaxations.map(({ kind }) => kind);
    for (const kind of binding) expect(kinds).toContain(kind === 'time' ? 'deadline' : kind);
    expect(kinds.filter((kind) => kind === 'threshold')).toHaveLength(names.length);
  });

  it('knows and meets every other requirement', () => {
    expect(openChecks(simulation)).toEqual([]);
  });
});

describe('a conflict among fourteen targets of which nine hold already', () => {
  it('is told to be the smallest: what holds anyway is in no conflict and need not be tried', () => {
    const patch = { 'region.targetBudget': 600_000, 'targets.premiumSchools40.by': 2026 };
    const { simulation } = run('inner-mongolia', scenarioOf('inner-mongolia-targets-met'), patch);
    const { answer, programme } = answered(simulation);
    expect(answer.joint.conflicts.map(({ aims }) => aims.map((at) => programme.aims[at]?.target))).toEqual([
      ['dualQualified70', 'keyIndustrySites70', 'highLevelProgramGroups25', 'premiumSchools40'],
    ]);
    // By hand: 1,200,000 + 1,000,000 + 200,000 + 40,000 = 2,440,000 > 4 x 600,000; without the 40,000 it is enough.
    expect(answer.joint.conflicts[0]?.isSmallest).toBe(true);
    expect(answer.joint.moneyForAll).toMatchObject({
      extra: [{ amount: expect.closeTo(40_000, 3) as number }],
    });
  });
});

function scenarioOf(id: string): ScenarioFile {
  const loaded = findScenario(id);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems[0]));
  return loaded.value.value;
}

function answered(simulation: Simulation): Feasibility {
  return workOut(simulation, simulation.years.from, answerProgramme);
}

/** The targets that are not met in some year from their deadline on, or in the last year where there is none. */
function late(simulation: Simulation): string[] {
  const { from, to } = simulation.years;
  return simulation.rules.targets.flatMap((rule) =>
    broken(simulation, rule, Math.max(from, Math.min(rule.by ?? to, to)), (index, year) =>
      runTarget(rule, simulation, index, year),
    ),
  );
}

function openChecks(simulation: Simulation): string[] {
  return simulation.rules.checks.flatMap((rule) =>
    broken(simulation, rule, simulation.years.from, (index, year) => runCheck(rule, simulation, index, year)),
  );
}

/** The years from one on in which a requirement is not met, for each entity that it is asked of. */
function broken(
  { population, years }: Simulation,
  { id, entity }: { readonly id: string; readonly entity: string },
  start: number,
  ask: (index: number, year: number) => { readonly status: string },
): string[] {
  const all = Array.from({ length: years.to - start + 1 }, (_, offset) => start + offset);
  return (population.get(entity) ?? []).flatMap((_, index) =>
    all.flatMap((year) => {
      const { status } = ask(index, year);
      return status === 'met' || status === 'notApplicable' ? [] : [`${id} ${String(year)} ${status}`];
    }),
  );
}

/** A way out of a conflict as what a person would enter; money, people and capacity rounded up. */
function patchOf(way: Relaxation, simulation: Simulation, aims: Feasibility['programme']['aims']): Patch {
  if ('extra' in way)
    return Object.fromEntries(
      way.extra.map(({ variable, index, year, amount }) => [
        cell(simulation, variable, index, year),
        amountOf(simulation, variable, index, year) + Math.ceil(amount - slack),
      ]),
    );
  const target = aims[way.aim]?.target ?? '';
  if (way.kind === 'deadline') return { [`targets.${target}.by`]: way.to };
  const rule = simulation.rules.targets.find(({ id }) => id === target);
  const threshold = rule && runTarget(rule, simulation, 0, simulation.years.to).threshold;
  if (threshold?.kind !== 'known') throw new Error(`${target} has no threshold`);
  return { [`targets.${target}.value`]: Number((threshold.number.valueOf() * (1 - way.short)).toFixed(4)) };
}

/** What a solver in floating point may be above a whole number. */
const slack = 1e-3;

function cell(simulation: Simulation, variable: string, index: number, year: number): string {
  const { path } = simulation.entity(simulation.variable(variable).entity, index);
  return `${path}.${variable}@${String(year)}`;
}

function amountOf(simulation: Simulation, variable: string, index: number, year: number): number {
  const value = simulation.value(variable, index, year);
  if (value.kind !== 'known') throw new Error(`${variable} is not known in ${String(year)}`);
  return value.number.valueOf();
}
