import type { Distribution } from '../schema';

/** The numbers that make up each kind of distribution, in the order in which they are asked for. */
export const shapeFields = {
  normal: ['mean', 'sd'],
  lognormal: ['median', 'spread'],
  triangular: ['least', 'likely', 'most'],
  uniform: ['from', 'to'],
  list: [],
} as const satisfies Record<Distribution['kind'], readonly string[]>;

/** What a person starts from: a twentieth up or down, of a rate one percentage point; anything where nothing is there. */
const usual = { part: 1 / 20, points: 1 / 100 };

/** A first distribution for a figure that holds `present`, acting in one of the three ways. */
export function firstDistribution(as: Distribution['as'], unit: string, present: number): Distribution {
  const draw = unit === 'ratio' ? 'yearly' : 'once';
  if (as === 'times') return { kind: 'normal', mean: 1, sd: usual.part, as, draw };
  const sd = unit === 'ratio' ? usual.points : Math.abs(present) * usual.part;
  if (as === 'value' && sd === 0) return { kind: 'uniform', from: 0, to: 1, as, draw };
  return { kind: 'normal', mean: as === 'plus' ? 0 : present, sd, as, draw };
}

/** How a figure acts at first: a rate moves by points, an amount by a part of itself, nothing becomes a figure. */
export function firstEffect(unit: string, present: number): Distribution['as'] {
  if (unit === 'ratio') return 'plus';
  return present === 0 ? 'value' : 'times';
}

/** The same distribution as another kind, about as wide and about where it was. */
export function asKind(given: Distribution, kind: Distribution['kind']): Distribution {
  if (kind === given.kind) return given;
  const { as, draw, each, since, shared, truncate } = given;
  const kept = {
    ...{ as, draw },
    ...(each ? { each } : {}),
    ...(since === undefined ? {} : { since }),
    ...(shared ? { shared } : {}),
    ...(truncate ? { truncate } : {}),
  };
  const { middle, width } = aboutOf(given);
  const at = (sds: number) => tidy(middle + sds * width);
  switch (kind) {
    case 'normal':
      return { kind, mean: at(0), sd: tidy(width), ...kept };
    case 'lognormal':
      return middle > 0
        ? { kind, median: at(0), spread: tidy(width / middle), ...kept }
        : { kind, median: 1, spread: usual.part, ...kept };
    case 'triangular':
      return { kind, least: at(-2), likely: at(0), most: at(2), ...kept };
    case 'uniform':
      return { kind, from: at(-2), to: at(2), ...kept };
    case 'list':
      return { kind, values: [at(-1), at(0), at(1)], ...kept };
  }
}

/** Roughly where a distribution stands and how wide it is: never of no width. */
function aboutOf(given: Distribution): { middle: number; width: number } {
  const [middle, width] = roughly(given);
  return { middle, width: width > 0 ? width : Math.abs(middle) * usual.part || 1 };
}

function roughly(given: Distribution): [number, number] {
  switch (given.kind) {
    case 'normal':
      return [given.mean, given.sd];
    case 'lognormal':
      return [given.median, given.median * given.spread];
    case 'triangular':
      return [given.likely, (given.most - given.least) / 4];
    case 'uniform':
      return [(given.from + given.to) / 2, (given.to - given.from) / 4];
    case 'list': {
      const { values } = given;
      const sum = values.reduce((total, value) => total + value, 0);
      return [sum / Math.max(1, values.length), (Math.max(...values, 0) - Math.min(...values, 0)) / 4];
    }
  }
}

/** Without the stray digits of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(9));
}
