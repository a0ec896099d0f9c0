import { describe, expect, it } from 'vitest';
import { allocated, partsOf, refusalOf, sumOf, type PoolSketch } from '../../support/pool';

const project = (id: string, school: string, amount: number | string, priority = 1) => ({
  id,
  school,
  amount,
  priority,
});

/** 1,000 yuan for a and b: 600 by factors 1 : 2, 300 for projects, 100 by performance 4 : 1. */
const base: PoolSketch = {
  pool: 1000,
  schools: ['a', 'b'],
  factors: { x: [1, [1, 2]] },
  performance: { score: [1, [4, 1]] },
  split: { factors: '0.6', projects: '0.3', performance: '0.1' },
  projects: [project('hall', 'a', 200), project('lab', 'b', 100, 2)],
};

/** How the part of each school is made up: factors + projects + performance = part. */
const makeUp = (sketch: PoolSketch) => {
  const found = allocated(sketch);
  return found.parts.map((_, at) => {
    const { byFactors, byProjects, byPerformance, part } = found.shareOf(at);
    return `${byFactors.toString()} + ${byProjects.toString()} + ${byPerformance.toString()} = ${part.toString()}`;
  });
};

const amounts = (sketch: PoolSketch) =>
  Object.fromEntries(Object.entries(allocated(sketch).amounts).map(([key, each]) => [key, each.toString()]));

describe('a split pool', () => {
  it('gives each school its factor, project and performance part', () => {
    expect(makeUp(base)).toEqual(['200 + 200 + 80 = 480', '400 + 100 + 20 = 520']);
    expect(amounts(base)).toEqual({ manual: '0', factors: '600', projects: '300', performance: '100' });
    expect(allocated(base).projects.map(({ id, granted }) => `${id} ${granted.toString()}`)).toEqual([
      'hall 200',
      'lab 100',
    ]);
  });

  it('cuts projects at the end of their money, by priority', () => {
    const projects = [project('lab', 'b', 250, 2), project('hall', 'a', 200), project('gate', 'a', 5, 3)];
    expect(makeUp({ ...base, projects })).toEqual(['200 + 200 + 80 = 480', '400 + 100 + 20 = 520']);
    expect(allocated({ ...base, projects }).projects.map(({ granted }) => granted.toString())).toEqual([
      '200',
      '100',
      '0',
    ]);
  });

  it('adds up the projects of one school', () => {
    const projects = [project('hall', 'a', 120), project('lab', 'a', 180)];
    expect(makeUp({ ...base, projects })).toEqual(['200 + 300 + 80 = 580', '400 + 0 + 20 = 420']);
  });

  it('shares by factors what no project asks for', () => {
    const projects = [project('hall', 'a', 150)];
    // 150 are left: 750 by factors.
    expect(makeUp({ ...base, projects })).toEqual(['250 + 150 + 80 = 480', '500 + 0 + 20 = 520']);
    expect(amounts({ ...base, projects })).toEqual({
      manual: '0',
      factors: '750',
      projects: '150',
      performance: '100',
    });
    expect(allocated({ ...base, projects }).unallocated.toString()).toBe('0');
  });

  it('leaves it unallocated where there is no factor part', () => {
    const sketch: PoolSketch = {
      ...base,
      split: { factors: 0, projects: 1, performance: 0 },
      projects: [project('hall', 'a', 150), project('lab', 'b', 50)],
    };
    expect(makeUp(sketch)).toEqual(['0 + 150 + 0 = 150', '0 + 50 + 0 = 50']);
    expect(allocated(sketch).unallocated.toString()).toBe('800');
    expect(amounts(sketch)).toEqual({ manual: '0', factors: '0', projects: '200', performance: '0' });
  });

  it('below one unit is for the part that there is, and none of it is lost', () => {
    const split = { factors: 0, projects: 1, performance: 0 };
    const found = allocated({ ...base, pool: 3, unit: 10, split, projects: [project('hall', 'a', 2)] });
    expect(found.parts.map(String)).toEqual(['2', '0']);
    expect(found.unallocated.toString()).toBe('1');
  });

  it('without a factor part asks nothing of factors, floors and caps', () => {
    const sketch: PoolSketch = {
      pool: 300,
      schools: [
        { id: 'a', floor: 250 },
        { id: 'b', cap: 10 },
      ],
      factors: { x: [1, [0, 0]] },
      split: { factors: 0, projects: 1, performance: 0 },
      projects: [project('lab', 'b', 300)],
    };
    expect(partsOf(sketch)).toEqual(['0', '300']);
    expect(allocated(sketch).shareOf(1)).toMatchObject({ heldAt: undefined, cap: undefined });
  });

  it('without a performance part does not ask whether anybody performed', () => {
    const performance = { score: [1, [0, 0]] } as const;
    const split = { factors: '0.7', projects: '0.3', performance: 0 };
    expect(makeUp({ ...base, performance, split })).toEqual([
      '233.33 + 200 + 0 = 433.33',
      '466.67 + 100 + 0 = 566.67',
    ]);
  });

  it('has no coefficient on the performance part', () => {
    const schools = [{ id: 'a', coefficient: 2 }, 'b'];
    expect(makeUp({ ...base, schools })).toEqual(['300 + 200 + 80 = 580', '300 + 100 + 20 = 420']);
  });

  it('counts projects and performance towards the floor', () => {
    // a has 280 already: its floor of 500 leaves 220 for the factor part; b gets the rest.
    const schools = [{ id: 'a', floor: 500 }, 'b'];
    expect(makeUp({ ...base, schools })).toEqual(['220 + 200 + 80 = 500', '380 + 100 + 20 = 500']);
  });

  it('asks nothing of who has more than the floor already', () => {
    const schools = [{ id: 'a', floor: 100 }, 'b'];
    expect(makeUp({ ...base, schools })).toEqual(makeUp(base));
    expect(
      allocated({ ...base, schools })
        .shareOf(0)
        .floor?.toString(),
    ).toBe('0');
  });

  it('counts projects and performance towards the cap', () => {
    const schools = [{ id: 'a', cap: 400 }, 'b'];
    expect(makeUp({ ...base, schools })).toEqual(['120 + 200 + 80 = 400', '480 + 100 + 20 = 600']);
  });

  it.each([
    ['279.99', { code: 'floorAboveCap', id: 'a' }],
    ['280', undefined],
  ])('with 280 from projects and performance and a cap of %s', (cap, wanted) => {
    expect(refusalOf({ ...base, schools: [{ id: 'a', cap }, 'b'] })).toEqual(wanted);
  });

  it('is refused where nobody performed', () => {
    const performance = { score: [1, [0, 0]] } as const;
    expect(refusalOf({ ...base, performance })).toEqual({ code: 'emptyFactor', id: 'score' });
  });

  it('leaves out the projects of who is set by hand, whose scores do not count either', () => {
    const schools = ['a', { id: 'b', manual: 500 }];
    expect(makeUp({ ...base, schools })).toEqual(['300 + 150 + 50 = 500', '0 + 0 + 0 = 500']);
    expect(allocated({ ...base, schools }).projects.map(({ id }) => id)).toEqual(['hall']);
  });

  it('is split in multiples of the unit, and every yuan is somewhere', () => {
    const split = { factors: '0.5', projects: '0.25', performance: '0.25' };
    const sketch: PoolSketch = { ...base, pool: 105, unit: 10, split, projects: [project('hall', 'a', 7)] };
    const found = allocated(sketch);
    // 52.5, 26.25 and 26.25 in tens: 5, 2 and 2, one more for performance (0.625 before 0.625: the lower id of equals is
    // performance), and the residue of 5 with the largest, the factors. The project leaves 13 to them.
    expect(amounts(sketch)).toEqual({ manual: '0', factors: '68', projects: '7', performance: '30' });
    expect(sumOf(found.parts).toString()).toBe('105');
  });
});

describe('the residue of a split pool', () => {
  it('is one, and goes to one school, where both the pool and the projects leave some', () => {
    // 105 in tens: 30 by factors, 10 for projects, 60 by performance, and 5 over that stay with the factors. The project
    // of 7 leaves 3 more. By factors 38 as 3 : 1 are 28.5 and 9.5: 20 and 0, the ten left over to b, the 8 below a ten to
    // a. By performance 60 as 1 : 3 are 15 and 45: the ten left over goes to a, the lower id of equal fractions.
    const sketch: PoolSketch = {
      ...base,
      pool: 105,
      unit: 10,
      factors: { x: [1, [3, 1]] },
      performance: { score: [1, [1, 3]] },
      split: { factors: '0.3', projects: '0.1', performance: '0.6' },
      projects: [project('hall', 'a', 7)],
    };
    const { residue } = allocated(sketch);
    expect(makeUp(sketch)).toEqual(['28 + 7 + 20 = 55', '10 + 0 + 40 = 50']);
    expect([residue.amount.toString(), residue.to]).toEqual(['8', 'a']);
  });
});

describe('floors and caps with parts that are no multiples of the unit', () => {
  const split = { factors: '0.9', projects: '0.1', performance: 0 };

  it('hold for what a school gets in all: nobody falls below its floor by rounding', () => {
    // z has 5 from a project; in tens its floor of 30 takes 30 more, for with 20 more it would have 25.
    const sketch: PoolSketch = {
      pool: 100,
      unit: 10,
      schools: ['a', 'b', { id: 'z', floor: 30 }],
      factors: { x: [1, [1, 1, 0]] },
      split,
      projects: [project('hall', 'z', 5)],
    };
    expect(makeUp(sketch)).toEqual(['35 + 0 + 0 = 35', '30 + 0 + 0 = 30', '30 + 5 + 0 = 35']);
    expect(allocated(sketch).shareOf(2)).toMatchObject({ heldAt: 'floor' });
  });

  it('hold for what a school gets in all: nobody rises above its cap by rounding', () => {
    // a has 5 from a project; in tens its cap of 30 leaves 20 more, for with 30 more it would have 35.
    const sketch: PoolSketch = {
      pool: 100,
      unit: 10,
      schools: [{ id: 'a', cap: 30 }, 'b', 'c'],
      factors: { x: [1, [8, 1, 1]] },
      split,
      projects: [project('hall', 'a', 5)],
    };
    expect(makeUp(sketch)).toEqual(['20 + 5 + 0 = 25', '45 + 0 + 0 = 45', '30 + 0 + 0 = 30']);
    expect(allocated(sketch).shareOf(0)).toMatchObject({ heldAt: 'cap' });
  });
});
