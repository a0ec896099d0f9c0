/** A pool to be shared in floating point, without rounding: what lanes are worked out with. All amounts in yuan. */
export interface UnroundedPool {
  readonly pool: number;
  readonly schools: number;
  readonly split: { readonly factors: number; readonly projects: number; readonly performance: number };
  /** What each school has of each factor: school after school. */
  readonly factors: readonly UnroundedFactor[];
  readonly performance: readonly UnroundedFactor[];
  /** One for each school; undefined where nothing binds. */
  readonly coefficient: ArrayLike<number>;
  readonly floor: ArrayLike<number> | undefined;
  readonly cap: ArrayLike<number> | undefined;
  /** Set by hand; NaN where it is not. */
  readonly manual: ArrayLike<number>;
  /** In the order in which they are funded; only of schools that are not set by hand. */
  readonly projects: readonly { readonly school: number; readonly amount: number }[];
}

export interface UnroundedFactor {
  readonly weight: number;
  readonly values: ArrayLike<number>;
}

/** What lies this close to a bound, in proportion to the pool, is on it. */
const near = 1e-9;

/**
 * Shares a pool as {@link allocatePool} does, except that nothing is rounded: neither the parts nor the bounds. Undefined
 * where that refuses.
 */
export function shareUnrounded(request: UnroundedPool): Float64Array | undefined {
  const { pool, schools, split, manual } = request;
  const slack = near * Math.max(1, pool);
  if (schools === 0 || pool < 0) return undefined;
  const open: number[] = [];
  let rest = pool;
  for (let school = 0; school < schools; school += 1) {
    const byHand = manual[school] ?? NaN;
    if (Number.isNaN(byHand)) open.push(school);
    else rest -= byHand;
  }
  if (rest < -slack || (open.length === 0 && rest > slack)) return undefined;
  const parts = Float64Array.from({ length: schools }, (_, school) => manual[school] ?? 0);
  const whole = split.factors + split.projects + split.performance;
  const of = (weight: number) => (whole === 0 ? 0 : Math.max(0, rest) * (weight / whole));
  for (const school of open) parts[school] = 0;

  let left = of(split.projects);
  for (const { school, amount } of request.projects) {
    const granted = Math.min(amount, left);
    parts[school] = (parts[school] ?? 0) + granted;
    left -= granted;
  }
  const performance = of(split.performance);
  if (performance > 0 && !share(performance, request.performance, open, parts, slack)) return undefined;
  const hasFactors = split.factors > 0 && open.length > 0;
  if (!hasFactors) return parts;
  const money = of(split.factors) + left;
  return share(money, request.factors, open, parts, slack, request) ? parts : undefined;
}

interface Bounds {
  readonly coefficient: ArrayLike<number>;
  readonly floor: ArrayLike<number> | undefined;
  readonly cap: ArrayLike<number> | undefined;
}

/** Adds to the parts of the open schools what they get by factors; false where there is no solution. */
function share(
  money: number,
  factors: readonly UnroundedFactor[],
  open: readonly number[],
  parts: Float64Array,
  slack: number,
  bounds?: Bounds,
): boolean {
  const scores = scoresOf(factors, open, bounds);
  if (!scores || (sum(scores) === 0 && money > 0)) return false;
  const floors = open.map((school) => Math.max(0, (bounds?.floor?.[school] ?? 0) - (parts[school] ?? 0)));
  const caps = open.map((school) => (bounds?.cap?.[school] ?? Infinity) - (parts[school] ?? 0));
  if (caps.some((cap, at) => cap < (floors[at] ?? 0) - slack)) return false;
  if (sum(floors) > money + slack) return false;
  const filled = fill(money, scores, floors, caps);
  if (Math.abs(sum(filled) - money) > slack) return false;
  for (const [at, school] of open.entries()) parts[school] = (parts[school] ?? 0) + (filled[at] ?? 0);
  return true;
}

/** The weighted share of each open school, times its coefficient; undefined where nobody has anything of a factor. */
function scoresOf(
  factors: readonly UnroundedFactor[],
  open: readonly number[],
  bounds: Bounds | undefined,
): number[] | undefined {
  const scores = open.map(() => 0);
  for (const { weight, values } of factors) {
    if (weight === 0) continue;
    const total = open.reduce((all, school) => all + (values[school] ?? 0), 0);
    if (total === 0) return undefined;
    for (const [at, school] of open.entries())
      scores[at] = (scores[at] ?? 0) + (weight * (values[school] ?? 0)) / total;
  }
  return bounds ? scores.map((score, at) => score * (bounds.coefficient[open[at] ?? 0] ?? 1)) : scores;
}

/** In proportion to scores between floors and caps: in every round the side that is off by more is held there. */
function fill(
  money: number,
  scores: readonly number[],
  floors: readonly number[],
  caps: readonly number[],
): number[] {
  const parts = [...floors];
  let free = scores.map((_, at) => at);
  let left = money;
  for (;;) {
    const total = free.reduce((all, at) => all + (scores[at] ?? 0), 0);
    if (total === 0) return parts;
    const shareOf = (at: number) => (left * (scores[at] ?? 0)) / total;
    const lacks = (at: number) => Math.max(0, (floors[at] ?? 0) - shareOf(at));
    const exceeds = (at: number) => Math.max(0, shareOf(at) - (caps[at] ?? 0));
    const lacking = free.reduce((all, at) => all + lacks(at), 0);
    const excess = free.reduce((all, at) => all + exceeds(at), 0);
    if (lacking === 0 && excess === 0) {
      for (const at of free) parts[at] = shareOf(at);
      return parts;
    }
    const held = new Set<number>();
    for (const at of free) {
      const isLow = lacking >= excess && lacks(at) > 0;
      if (!isLow && !(excess >= lacking && exceeds(at) > 0)) continue;
      parts[at] = (isLow ? floors[at] : caps[at]) ?? 0;
      held.add(at);
    }
    for (const at of held) left -= parts[at] ?? 0;
    free = free.filter((at) => !held.has(at));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, next) => all + next, 0);
}
