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

const units = ['0.01', '1', '10', '10000', '50000'].map(exact);

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

/** Floors, caps and amounts by hand as parts of the pool: most can be kept together, and some bind. */
const parts = {
  floor: ['0', '0.05', '0.1', '0.1', '0.2', '0.7'].map(exact).concat(whole(1).div(7)),
  cap: ['0', '0.2', '0.3', '0.5', '0.5', '1', '2'].map(exact).concat(whole(1).div(3)),
  manual: ['0', '0.1', '0.5', '1'].map(exact).concat(whole(1).div(9)),
};

/** One in so many schools has one of the parts. */
function oneIn(often: number, among: readonly Exact[]): fc.Arbitrary<Exact | undefined> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...among) },
    { weight: often - 1, arbitrary: fc.constant(undefined) },
  );
}

const splits = [
  { factors: 0, projects: 1, performance: 0 },
  { factors: '0.6', projects: '0.3', performance: '0.1' },
  { factors: '0.5', projects: '0.5', performance: 0 },
  { factors: 0, projects: '0.25', performance: '0.75' },
].map(({ factors, projects, performance }) => ({
  factors: exact(factors),
  projects: exact(projects),
  performance: exact(performance),
}));

const byFactors = { factors: whole(1), projects: whole(0), performance: whole(0) };

/** Requests of few schools, with what the flags say; refusals are among them. */
export function requests(nasty: Nasty = {}): fc.Arbitrary<AllocationRequest> {
  const values = nasty.noZeros ? positive : amount;
  const nothing = fc.constant(undefined);
  const school = (id: string) =>
    fc.record({
      id: fc.constant(id),
      coefficient: nasty.coefficients ? fc.constantFrom('0.8', '1', '1.2', '0') : fc.constant('1'),
      floor: nasty.limits ? oneIn(3, parts.floor) : nothing,
      cap: nasty.limits ? oneIn(3, parts.cap) : nothing,
      manual: nasty.manual ? oneIn(8, parts.manual) : nothing,
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
        units: fc.oneof(fc.constantFrom(0, 1, 2, 100), fc.nat({ max: 10_000 })),
        odd: fc.oneof(fc.constant(whole(0)), amount),
        split: nasty.split ? fc.constantFrom(byFactors, ...splits) : fc.constant(byFactors),
        projects: fc.array(fc.tuple(fc.nat({ max: count - 1 }), amount, fc.integer({ min: 1, max: 2 })), {
          maxLength: 4,
        }),
      });
    })
    .map(({ schools, units: count, odd, x, y, z, weight, unit, split, projects }) => {
      const pool = unit.mul(count).add(nasty.divides ? 0 : odd);
      const times = (part: Exact | undefined) => part?.mul(pool);
      return {
        pool,
        unit,
        schools: schools.map(({ id, coefficient, floor, cap, manual }) => {
          // A floor above its cap is a refusal that would drown all others.
          const isUpsideDown = floor && cap && floor.compare(cap) > 0;
          return {
            id,
            coefficient: exact(coefficient),
            floor: times(isUpsideDown ? cap : floor),
            cap: times(isUpsideDown ? floor : cap),
            manual: times(manual),
          };
        }),
        split,
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
      };
    });
}
