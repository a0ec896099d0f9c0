import { allocatePool, parseExact, zero, type Allocated, type Exact, type Refused } from '../../src/engine';
import type { Factor } from '../../src/engine/allocation';

type Amount = string | number;

/** By what a pool is shared: for each factor its weight and what each school has of it. */
type FactorSketch = Readonly<Record<string, readonly [weight: Amount, values: readonly Amount[]]>>;

interface SchoolSketch {
  readonly id: string;
  readonly coefficient?: Amount;
  readonly floor?: Amount;
  readonly cap?: Amount;
  readonly manual?: Amount;
}

/** What a test says of a pool; one factor `x` of which everyone has 1, the fen and no split unless said. */
export interface PoolSketch {
  readonly pool: Amount;
  readonly unit?: Amount;
  readonly schools: readonly (string | SchoolSketch)[];
  readonly factors?: FactorSketch;
  readonly performance?: FactorSketch;
  readonly split?: { readonly factors: Amount; readonly projects: Amount; readonly performance: Amount };
  readonly projects?: readonly {
    readonly id: string;
    readonly school: string;
    readonly amount: Amount;
    readonly priority: number;
  }[];
}

/** The exact number that a decimal text stands for. */
export function exact(amount: Amount): Exact {
  const value = parseExact(amount);
  if (!value) throw new Error(`not a number: ${amount}`);
  return value;
}

/** Shares the pool of a sketch. */
function sharePool(sketch: PoolSketch): Allocated | Refused {
  const { pool, unit = '0.01', schools, split, projects = [] } = sketch;
  const whole = { factors: 1, projects: 0, performance: 0 };
  const parts = split ?? whole;
  return allocatePool({
    pool: exact(pool),
    unit: exact(unit),
    schools: schools.map((school) => {
      const { id, coefficient = 1, ...limits } = typeof school === 'string' ? { id: school } : school;
      const { floor, cap, manual }: Partial<SchoolSketch> = limits;
      return {
        id,
        coefficient: exact(coefficient),
        floor: optional(floor),
        cap: optional(cap),
        manual: optional(manual),
      };
    }),
    factors: factorsOf(sketch.factors ?? { x: [1, schools.map(() => 1)] }),
    performance: factorsOf(sketch.performance ?? {}),
    split: {
      factors: exact(parts.factors),
      projects: exact(parts.projects),
      performance: exact(parts.performance),
    },
    projects: projects.map((project) => ({ ...project, amount: exact(project.amount) })),
  });
}

/** Shares a pool that must be shared. */
export function allocated(sketch: PoolSketch): Allocated {
  const outcome = sharePool(sketch);
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.code}`);
  return outcome;
}

/** The parts as decimal texts, in the order of the schools. */
export function partsOf(sketch: PoolSketch): string[] {
  return allocated(sketch).parts.map(String);
}

/** Why a pool is not shared: the code, by how much, and who or what is in the way. */
export function refusalOf(sketch: PoolSketch): { code: string; by?: string; id?: string } | undefined {
  const outcome = sharePool(sketch);
  if (outcome.kind !== 'refused') return undefined;
  const { code, by, id } = outcome;
  return { code, ...(by ? { by: by.toString() } : {}), ...(id === undefined ? {} : { id }) };
}

/** The sum of exact amounts. */
export function sumOf(amounts: readonly Exact[]): Exact {
  return amounts.reduce((sum, amount) => sum.add(amount), zero);
}

function factorsOf(sketch: FactorSketch): Factor[] {
  return Object.entries(sketch).map(([id, [weight, values]]) => ({
    id,
    weight: exact(weight),
    values: values.map(exact),
  }));
}

function optional(amount: Amount | undefined): Exact | undefined {
  return amount === undefined ? undefined : exact(amount);
}
