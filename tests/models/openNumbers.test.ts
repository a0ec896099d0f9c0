import { describe, expect, it } from 'vitest';
import type { Simulation } from '../../src/engine';
import { packOf, policyIds, run, scenario, shown } from '../support/run';

/** A scenario that gives nothing but two schools. */
const bare = scenario({
  institutions: [
    { values: { fullTimeStudents: 1000 } },
    { level: 'secondary', ownerLevel: 'county', values: { fullTimeStudents: 500 } },
  ],
  enterprises: [{}],
});

/** Numbers that a text leaves open: nothing that needs one may show a figure before somebody has said it. */
describe.each(policyIds)('what %s leaves open', (policy) => {
  const { variables } = packOf(policy).policy;
  const open = [...variables].filter(([, variable]) => variable.open === true);
  const openIds = new Set(open.map(([id]) => id));
  const resting = [...variables].filter(([, { formula }]) =>
    (String(formula ?? '').match(/\p{L}[\p{L}\d_]*/gu) ?? []).some((name) => openIds.has(name)),
  );

  it('is for the reader to say: no formula, and a clause that leaves it open', () => {
    const answered = open.filter(
      ([, { formula, source }]) => formula !== undefined || !source || 'outside' in source,
    );
    expect(answered.map(([id]) => id)).toEqual([]);
  });

  it('makes what rests on it missing, never zero', () => {
    const { simulation } = run(policy, bare);
    const known = resting.filter(([id]) => !['missing', 'notApplicable'].includes(kindOf(simulation, id)));
    expect(known.map(([id]) => id)).toEqual([]);
  });
});

describe('what the reader says', () => {
  it('comes out as an amount once all of it is said', () => {
    const schools = { digitalProjects: 5 };
    const half = run('qinhuangdao', scenario({ region: schools })).simulation;
    expect(shown(half, 'digitalProjectsCost', 2026)).toBe('missing');
    const whole = run(
      'qinhuangdao',
      scenario({ region: { ...schools, digitalProjectUnitCost: 2e6 } }),
    ).simulation;
    expect(shown(whole, 'digitalProjectsCost', 2026)).toBe('10000000.00');
  });

  it('enters no total of funding', () => {
    const said = { infrastructureProjects: 6, infrastructureUnitCost: 7e6, aidStudents: 10, aidRate: 2000 };
    const { simulation } = run(
      'ningxia',
      scenario({
        region: said,
        institutions: [{ values: { fullTimeStudents: 100, perStudentStandard: 12000 } }],
      }),
    );
    expect(shown(simulation, 'infrastructureCost', 2026)).toBe('42000000.00');
    expect(shown(simulation, 'fundingNeed', 2026)).toBe('1200000.00');
  });
});

/** What a variable is in the first place it stands in where it applies at all. */
function kindOf(simulation: Simulation, id: string): string {
  const entities = simulation.population.get(simulation.variable(id).entity) ?? [];
  const kinds = entities.map((_, index) => simulation.value(id, index, 2026).kind);
  return kinds.find((kind) => kind !== 'notApplicable') ?? 'notApplicable';
}
