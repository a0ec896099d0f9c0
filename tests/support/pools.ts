import fc from 'fast-check';
import { whole, type AllocationRequest, type Exact } from '../../src/engine';
import { exact } from './pool';

/** Zeros, equals, thirds and the huge come up often: what a sharing gets wrong, it gets wrong there. */
const numbers = [
  ...['0', '0', '1', '1', '2', '3', '0.01', '7.77', '100', '999999999999.99'].map(exact),
  whole(1).div(3),
  whole(200).div(3),
];
export const amount: fc.Arbitrary<Exact> = fc.oneof(
  fc.constantFrom(...numbers),
  fc.nat({ max: 1000 }).map((count) => whole(count)),
);
/** Nothing is zero here, so that whatever is a factor can be shared by. */
const positive = amount.map((value) => (value.n === 0n ? whole(1) : value));

/** Ids that sort otherwise than by position, by number or by locale. */
const ids = ['b', 'a10', 'a9', 'B', 'z', '1'];

export const units = ['0.01', '1', '10', '10000', '50000'].map(exact);

type School = AllocationRequest['schools'][number];

interface Nasty {
  /** Whether floors and caps are drawn, amounts by hand, coefficients, a split with projects and performance. */
  readonly limits?: boolean;
  readonly manual?: boolean;
  readonly coefficients?: boolean;
  readonly split?: boolean;
  /** Whether the pool is a multiple of the unit, and every factor has something of everyone. */
  readonly divides?: boolean;
  readonly noZeros?: boolean;
}

const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });

const splits = [
  { factors: 1, projects: 0, performance: 0 },
  { factors: 0, projects: 1, performance: 0 },
  { factors: '0.6', projects: '0.3', performance: '0.1' },
  { factors: '0.5', projects: '0.5', performance: 0 },
  { factors: 0, projects: '0.25', performance: '0.75' },
].map(({ factors, projects, performance }) => ({
  factors: exact(factors),
  projects: exact(projects),
  performance: exact(performance),
}));

/** Requests of few schools, with what the flags say; refusals are among them. */
export function requests(nasty: Nasty = {}): fc.Arbitrary<AllocationRequest> {
  const values = nasty.noZeros ? positive : amount;
  const school = (id: string): fc.Arbitrary<School> =>
    fc
      .record({
        coefficient: nasty.coefficients ? fc.constantFrom('0.8', '1', '1.2', '0') : fc.constant('1'),
        floor: nasty.limits ? perhaps(amount) : fc.constant(undefined),
        cap: nasty.limits ? perhaps(amount) : fc.constant(undefined),
        manual: nasty.manual ? fc.option(amount, { nil: undefined, freq: 3 }) : fc.constant(undefined),
      })
      .map(({ coefficient, floor, cap, manual }) => {
        // A floor above its cap is a refusal that would drown all others.
        const isUpsideDown = floor && cap && floor.compare(cap) > 0;
        const limits = isUpsideDown ? { floor: cap, cap: floor } : { floor, cap };
        return { id, coefficient: exact(coefficient), ...limits, manual };
      });
  return fc
    .integer({ min: 1, max: ids.length })
    .chain((count) => {
      const column = fc.array(values, { minLength: count, maxLength: count });
      return fc.record({
        schools: fc.tuple(...ids.slice(0, count).map(school)),
        x: column,
        y: column,
        z: column,
        weight: fc.constantFrom('0', '0.3', '0.5', '1'),
        unit: fc.constantFrom(...units),
        units: fc.nat({ max: 10_000 }),
        pool: fc.oneof(
          amount,
          fc.nat({ max: 10 ** 9 }).map((cents) => whole(cents).div(100)),
        ),
        split: nasty.split ? fc.constantFrom(...splits) : fc.constant(splits[0]),
        projects: fc.array(fc.tuple(fc.nat({ max: count - 1 }), amount, fc.integer({ min: 1, max: 2 })), {
          maxLength: 4,
        }),
      });
    })
    .map(({ schools, x, y, z, weight, unit, units: count, pool, split, projects }) => ({
      pool: nasty.divides ? unit.mul(count) : pool,
      unit,
      schools,
      split: split ?? { factors: whole(1), projects: whole(0), performance: whole(0) },
      factors: [
        { id: 'x', weight: exact(weight), values: x },
        { id: 'y', weight: whole(1).sub(exact(weight)), values: y },
      ],
      performance: [{ id: 'z', weight: whole(1), values: z }],
      projects: projects.map(([at, asked, priority], index) => ({
        id: `p${index}`,
        school: ids[at] ?? '',
        amount: asked,
        priority,
      })),
    }));
}
