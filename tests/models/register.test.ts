import { describe, expect, it } from 'vitest';
import { textsOf } from '../../src/cli/files';
import type { ComposedPolicy } from '../../src/engine';
import type { PolicyFile, Register, Source } from '../../src/schema';
import { library, packOf, policyIds } from '../support/run';

/** How many clauses each document holds, as counted in the documents themselves. */
const counts = { 'inner-mongolia': 68, ningxia: 72, xingan: 58, 'region-x': 21, qinhuangdao: 44 } as const;

const registerOf = (id: string): Register => {
  const found = library.registers.find((register) => register.id === id);
  if (!found) throw new Error(`no register ${id}`);
  return found;
};

/** Every clause that an element of a composed policy names as its own. */
function carriedBy({ parameters, variables, checks, targets, readings }: ComposedPolicy): Set<string> {
  const sources = [...parameters.values(), ...variables.values()].map(({ source }) => source);
  const named = sources.flatMap((source) =>
    source && 'clause' in source ? [source.clause, ...(source.also ?? [])] : [],
  );
  const cited = [...checks.values(), ...targets.values(), ...readings.values()].flatMap(
    ({ clause }) => clause ?? [],
  );
  return new Set([...named, ...cited]);
}

const carried = (policy: string) => carriedBy(packOf(policy).policy);

/** What a rule can carry out of a document, and of it what no element of the policy does. */
const computable = (id: string) =>
  Object.entries(registerOf(id).clauses).flatMap(([clause, { computability }]) =>
    computability === 'qualitative' ? [] : [clause],
  );
const unmodelled = (id: string, policy: ComposedPolicy) => {
  const found = carriedBy(policy);
  return computable(id).filter((clause) => !found.has(clause));
};

/** The policy as it would be if nobody had modelled one clause. */
function without(clause: string, policy: ComposedPolicy): ComposedPolicy {
  const cites = (source: Source | undefined) =>
    source !== undefined &&
    'clause' in source &&
    (source.clause === clause || (source.also ?? []).includes(clause));
  const keep = <T>(elements: ReadonlyMap<string, T>, isOf: (element: T) => boolean) =>
    new Map([...elements].filter(([, element]) => !isOf(element)));
  return {
    ...policy,
    parameters: keep(policy.parameters, ({ source }) => cites(source)),
    variables: keep(policy.variables, ({ source }) => cites(source)),
    checks: keep(policy.checks, (check) => check.clause === clause),
    targets: keep(policy.targets, (target) => target.clause === clause),
    readings: keep(policy.readings, (reading) => reading.clause === clause),
  };
}

describe('the clause registers', () => {
  it('load without a problem', () => {
    expect(library.problems).toEqual([]);
  });

  it('hold 263 clauses, each id once', () => {
    const ids = policyIds.flatMap((id) => Object.keys(registerOf(id).clauses));
    expect(ids).toHaveLength(263);
    expect(new Set(ids).size).toBe(263);
    for (const id of policyIds) expect(Object.keys(registerOf(id).clauses)).toHaveLength(counts[id]);
  });

  it('hold 56 clauses that are formulas, 85 checks, 67 parameters and 55 qualitative ones', () => {
    const all = policyIds.flatMap((id) => Object.values(registerOf(id).clauses));
    const count = (kind: string) => all.filter(({ computability }) => computability === kind).length;
    expect(['formula', 'check', 'parameter', 'qualitative'].map(count)).toEqual([56, 85, 67, 55]);
  });

  it('are carried out wherever a rule can do so: 208 of 208, in all five documents', () => {
    expect(policyIds.flatMap((id) => computable(id))).toHaveLength(208);
    expect(policyIds.flatMap((id) => unmodelled(id, packOf(id).policy))).toEqual([]);
  });

  it.each(policyIds)(
    '%s: any single clause without its elements is found missing, and called by its name',
    (id) => {
      const { policy } = packOf(id);
      for (const clause of computable(id)) expect(unmodelled(id, without(clause, policy))).toContain(clause);
    },
  );

  it.each([...policyIds, 'national'])(
    '%s: a clause is called modelled exactly where something carries it out',
    (id) => {
      const found =
        id === 'national' ? new Set(policyIds.flatMap((policy) => [...carried(policy)])) : carried(id);
      const wrong = Object.entries(registerOf(id).clauses)
        .filter(([clause, { status }]) => found.has(clause) !== (status === 'modelled'))
        .map(([clause, { status }]) => `${clause} is ${status}`);
      expect(wrong).toEqual([]);
    },
  );

  it('say what they say in both languages, and why where nothing is computed', () => {
    const all = policyIds.flatMap((id) => Object.entries(registerOf(id).clauses));
    const silent = all.filter(
      ([, { zh, en, status, because }]) =>
        !/\p{Script=Han}/u.test(zh) || !/[a-z]{3}/.test(en) || (status === 'recorded' && !because),
    );
    expect(silent.map(([id]) => id)).toEqual([]);
  });

  it('hold the full title of each document, and nothing else in the project does', () => {
    for (const id of policyIds) {
      const { title } = registerOf(id);
      const own = `seeds/${id}.yaml`;
      const elsewhere = [...textsOf('seeds'), ...textsOf('models'), ...textsOf('scenarios')].filter(
        ({ file, text }) => file !== own && (text.includes(title.zh) || text.includes(title.en)),
      );
      expect(elsewhere.map(({ file }) => file)).toEqual([]);
      expect(
        textsOf('seeds')
          .find(({ file }) => file === own)
          ?.text.split(title.zh),
      ).toHaveLength(2);
    }
  });
});

describe('the figures of the policies', () => {
  const valuesOf = ({ values }: PolicyFile['parameters'][string]) =>
    typeof values === 'number' ? [values] : Object.values(values ?? {});
  const namesIn = (formula: string) => formula.match(/\p{L}[\p{L}\d_]*/gu) ?? [];

  it.each(policyIds)('%s: every figure of a parameter is a figure of its clause', (id) => {
    const wrong: string[] = [];
    let compared = 0;
    for (const [name, parameter] of packOf(id).policy.parameters) {
      if (parameter.unit === 'flag') continue;
      for (const value of valuesOf(parameter)) {
        const { source } = parameter;
        const figures =
          source && 'clause' in source
            ? (registerOf(source.document).clauses[source.clause]?.figures ?? [])
            : [];
        compared += 1;
        if (!figures.some((figure) => figure.value === value || figure.to === value))
          wrong.push(`${name} ${value}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(5);
  });

  it.each(policyIds)('%s: every figure and deadline of a target is one of its clause', (id) => {
    const { targets, parameters, variables } = packOf(id).policy;
    for (const { id: name, clause, value, by } of targets.values()) {
      const register = library.registers.find(({ clauses }) => clause !== undefined && clause in clauses);
      const figures = register?.clauses[clause ?? '']?.figures ?? [];
      // “About” is a tolerance on the figure of the clause, 0 unless the reader chooses another.
      const names = typeof value === 'number' ? [] : namesIn(String(value));
      const asked = names.filter((each) => each !== 'aboutTolerance');
      const stated =
        typeof value === 'number' ? [value] : asked.flatMap((each) => valuesOf(parameters.get(each) ?? {}));
      const printed = figures.map((each) => each.value);
      for (const figure of stated) expect(printed, name).toContain(figure);
      // Only a clause that prints no more than a date or a period may leave its figure to a variable.
      if (stated.length === 0) {
        expect(
          asked.filter((each) => !variables.has(each)),
          name,
        ).toEqual([]);
        expect(
          figures.filter((each) => each.value !== undefined && !/^years?$/.test(each.unit)),
          name,
        ).toEqual([]);
      }
      const deadline = figures.find(({ comparison }) => comparison === 'by');
      if (deadline) expect(by, name).toBe(deadline.value);
    }
  });

  it.each(policyIds)('%s: what holds a figure names its clause, and what is national says so', (id) => {
    for (const [name, { values, source, unit }] of packOf(id).policy.parameters) {
      if (values === undefined || unit === 'flag') continue;
      expect(source && 'clause' in source, name).toBe(true);
    }
    expect(registerOf('national').outside).toBe(true);
  });

  it('the numbers that the documents print stand where they belong', () => {
    const figure = (policy: string, parameter: string) => {
      const values = packOf(policy).policy.parameters.get(parameter)?.values;
      return typeof values === 'number' ? values : Object.values(values ?? {}).at(-1);
    };
    const table = {
      'inner-mongolia': {
        vetEarmarkMinimum: 0.3,
        higherPerStudentFloor: 12000,
        trainingPayFloor: 0.5,
        planCompletionThreshold: 0.9,
        planReductionLow: 0.1,
        planReductionHigh: 0.2,
        closurePlacement: 0.6,
        closureJobMatch: 0.5,
        bachelorRatioTarget: 0.1,
        creditRate: 0.3,
      },
      ningxia: {
        vetEarmarkMinimum: undefined,
        higherPerStudentFloor: 12000,
        trainingPayFloor: 0.5,
        frontLineShare: 0.6,
        creditRate: 0.3,
      },
      xingan: {
        vetEarmarkMinimum: 0.3,
        specialFundAmount: 5000000,
        externalTeacherQuota: 0.2,
        externalTeacherPay: 60000,
        trainingPayFloor: 0.5,
      },
      'region-x': { vetEarmarkMinimum: 0.3, higherPerStudentFloor: undefined, trainingPayFloor: undefined },
      qinhuangdao: {
        vetEarmarkMinimum: 0.3,
        higherPerStudentFloor: 12000,
        partTimeTeacherQuota: 0.15,
        trainingPayCeiling: 0.6,
        trainingPayFloor: undefined,
        techTransferFloor: 0.7,
        mainContributorFloor: 0.5,
        hostingAwardAmount: 500000,
        winnerAwardAmount: 100000,
        apprenticeShare: 0.05,
      },
    };
    for (const [policy, figures] of Object.entries(table)) {
      for (const [parameter, wanted] of Object.entries(figures))
        expect(figure(policy, parameter), `${policy} ${parameter}`).toBe(wanted);
    }
  });
});

describe('the policies', () => {
  it('extend what they implement', () => {
    expect(packOf('xingan').policy.chain).toEqual(['national', 'inner-mongolia', 'xingan']);
    for (const id of policyIds.filter((each) => each !== 'xingan'))
      expect(packOf(id).policy.chain).toEqual(['national', id]);
  });

  it('are in force, a draft or a consultation draft, as their documents are', () => {
    expect(policyIds.map((id) => packOf(id).policy.status)).toEqual([
      'in-force',
      'in-force',
      'in-force',
      'draft',
      'consultation-draft',
    ]);
  });

  it.each(policyIds)('%s says which wordings it cannot decide', (id) => {
    const own = Object.keys(registerOf(id).clauses);
    const open = packOf(id).policy.openWordings.filter(({ clauses }) =>
      clauses.every((clause) => own.includes(clause)),
    );
    expect(open.length).toBeGreaterThanOrEqual(3);
  });

  it('every reading has a question, a reason, a default and a name for each option', () => {
    for (const [id, { question, because, default: chosen, options, labels }] of packOf('xingan').policy
      .readings) {
      expect(question && because && Object.keys(options ?? {}).includes(chosen ?? ''), id).toBe(true);
      expect(Object.keys(labels ?? {}).sort(), id).toEqual(Object.keys(options ?? {}).sort());
    }
  });
});
