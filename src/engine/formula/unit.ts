/** The dimensions that units are checked in; everything else is a plain number. */
const dimensions = ['yuan', 'person', 'personTime'] as const;

/** The base units of the files and the dimension each stands for; null is a plain number (ADR units). */
const dimensionOfUnit = {
  yuan: 'yuan',
  person: 'person',
  weightedPerson: 'person',
  post: 'person',
  personTime: 'personTime',
  contest: null,
  award: null,
  count: null,
  score: null,
  ratio: null,
  flag: null,
  number: null,
} as const satisfies Record<string, (typeof dimensions)[number] | null>;

export type BaseUnit = keyof typeof dimensionOfUnit;

/** The exponent of each dimension, in the order yuan, person, personTime. */
export type Dimension = readonly number[];

export const plainNumber: Dimension = dimensions.map(() => 0);

/** Whether a text is a unit of the files: base units joined by `*` and `/`, such as yuan/person. */
export function isUnit(text: string): boolean {
  return text.split(/[*/]/).every((base) => Object.hasOwn(dimensionOfUnit, base));
}

/** The dimension of a unit text; base units that mean the same (person, post) give the same. */
export function dimensionOf(unit: string): Dimension {
  const exponents = [...plainNumber];
  for (const [, sign, base] of unit.matchAll(/(^|[*/])(\w+)/g)) {
    const dimension = dimensionOfUnit[base as BaseUnit];
    if (dimension === null) continue;
    const index = dimensions.indexOf(dimension);
    exponents[index] = (exponents[index] ?? 0) + (sign === '/' ? -1 : 1);
  }
  return exponents;
}

export function sameDimension(left: Dimension, right: Dimension): boolean {
  return left.every((exponent, index) => exponent === right[index]);
}

export function times(left: Dimension, right: Dimension, sign: 1 | -1): Dimension {
  return left.map((exponent, index) => exponent + sign * (right[index] ?? 0));
}

/** The dimension as a unit text: yuan/person, personTime, number. */
export function unitOfDimension(dimension: Dimension): string {
  const part = (wanted: 1 | -1) =>
    dimensions.flatMap((name, index) =>
      Array<string>(Math.max(0, wanted * (dimension[index] ?? 0))).fill(name),
    );
  const above = part(1).join('*');
  const below = part(-1).join('/');
  return below ? `${above || 'number'}/${below}` : above || 'number';
}

const indivisible: ReadonlySet<string> = new Set<BaseUnit>([
  'person',
  'post',
  'personTime',
  'contest',
  'award',
  'flag',
]);

/** Whether a unit counts what has no halves: people, posts, person-times, contests, awards and flags. */
export function isIndivisible(unit: string): boolean {
  return indivisible.has(unit);
}
