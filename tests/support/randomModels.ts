import fc from 'fast-check';
import type { Outcome, Run } from '../../src/engine';
import { tryTiny } from './tiny';

const kinds = ['region', 'institution', 'program'] as const;
type Kind = (typeof kinds)[number];
const depth: Record<Kind, number> = { region: 0, institution: 1, program: 2 };
export const years = [2025, 2026, 2027];
/** Given variables of each kind, then calculated ones, each on a kind of its own. */
const inputs = kinds.flatMap((kind) => [`${kind}A`, `${kind}B`]);
const kindOf = (input: string): Kind => kinds.find((kind) => input.startsWith(kind)) ?? 'region';
const layout: readonly Kind[] = ['program', 'institution', 'region', 'institution', 'program', 'region'];
const calculated = layout.map((kind, at) => ({ id: `v${String(at)}`, kind }));

const number = fc.constantFrom('0', '1', '2', '0.1', '0.3', '3', '0.5', '7');

/** A formula on a kind of entity that may read what comes before `at`, and through prev anything. */
function formulaOn(kind: Kind, at: number, level: number): fc.Arbitrary<string> {
  const readable = (which: readonly { id: string; kind: Kind }[]) =>
    which.filter((each) => depth[each.kind] <= depth[kind]).map(({ id }) => id);
  const givens = inputs.map((id) => ({ id, kind: kindOf(id) }));
  const now = [...givens, ...calculated.slice(0, at)];
  const atom = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...readable(now)) },
    { weight: 2, arbitrary: number },
    { weight: 1, arbitrary: fc.constantFrom('p', 'q') },
  );
  if (level === 0) return atom;
  const inner = formulaOn(kind, at, level - 1);
  const condition = fc
    .tuple(inner, fc.constantFrom('<', '<=', '>', '>=', '==', '!='), inner)
    .map(([left, sign, right]) => `(${left} ${sign} ${right})`);
  const plain = [
    atom,
    fc.tuple(inner, fc.constantFrom('+', '-', '*', '/'), inner).map((each) => `(${each.join(' ')})`),
    fc.tuple(condition, inner, inner).map(([c, yes, no]) => `(${c} ? ${yes} : ${no})`),
    fc
      .tuple(condition, fc.constantFrom('and', 'or'), condition)
      .map(([left, word, right]) => `((${left} ${word} ${right}) ? 1 : 0)`),
    condition.map((each) => `(not ${each} ? 1 : 2)`),
    fc
      .tuple(fc.constantFrom('min', 'max', 'firstKnown'), inner, inner)
      .map(([name, left, right]) => `${name}(${left}, ${right})`),
    fc
      .tuple(fc.constantFrom('abs', 'floor', 'ceil', 'round'), inner)
      .map(([name, only]) => `${name}(${only})`),
    fc.tuple(inner, inner, inner).map((each) => `clamp(${each.join(', ')})`),
    fc
      .tuple(fc.constantFrom(...readable([...givens, ...calculated])), fc.option(inner), inner)
      .map(([id, start, other]) => (start === null ? `prev(${id})` : `prev(${id} + 0 * ${other}, ${start})`)),
  ];
  const below = now.filter((each) => depth[each.kind] > depth[kind]);
  const gathered = below.map(({ id, kind: over }) =>
    fc
      .tuple(fc.constantFrom('sum', 'mean', 'count'), formulaOn(over, Math.min(at, 1), level - 1))
      .map(([name, part]) => `${name}(${id} + 0 * ${part})`),
  );
  const shared =
    kind === 'region'
      ? []
      : [
          fc
            .constantFrom(...now.filter((each) => each.kind === kind))
            .chain(({ id }) => fc.constantFrom(`share(${id})`, `allocate(regionA, ${id})`)),
        ];
  return fc.oneof(...plain, ...gathered, ...shared);
}

export const formulas = fc.tuple(
  ...calculated.map(({ kind }, at) => formulaOn(kind, at, 2).filter((text) => text.length <= 400)),
);

const figure = fc.constantFrom(0, 1, 2, 0.1, 0.2, 0.3, 3, 10, 0.7, 1000, 12.5);
const given = fc.oneof(
  { weight: 3, arbitrary: figure },
  { weight: 2, arbitrary: fc.dictionary(fc.constantFrom('2024', '2025', '2026'), figure, { maxKeys: 3 }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const values = (kind: Kind) =>
  fc
    .record({ [`${kind}A`]: given, [`${kind}B`]: given })
    .map(
      (all) =>
        Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
          string,
          number
        >,
    );
export const data = fc.record({
  region: values('region'),
  schools: fc.array(
    fc.record({ values: values('institution'), programs: fc.array(values('program'), { maxLength: 2 }) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  conditions: fc.array(fc.option(fc.constantFrom('regionA > 1', 'p', 'prev(regionB, 1) < 3')), {
    minLength: 6,
    maxLength: 6,
  }),
  lanes: fc.array(fc.array(figure, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 5 }),
});

/** Runs a random policy on random data; it may be refused, where the language refuses one of its formulas. */
export function tryRandom(
  texts: readonly string[],
  { region, schools, conditions }: Pick<RandomData, 'region' | 'schools' | 'conditions'>,
): Outcome<Run> {
  return tryTiny(
    {
      parameters: { p: { values: { 2026: 2 } }, q: { values: 0.3 } },
      variables: {
        ...Object.fromEntries(inputs.map((id) => [id, { entity: kindOf(id) }])),
        ...Object.fromEntries(
          calculated.map(({ id, kind }, at) => [
            id,
            {
              entity: kind,
              formula: texts[at],
              ...(conditions[at] === null ? {} : { appliesTo: conditions[at] }),
            },
          ]),
        ),
      },
      checks: [{ id: 'c', value: 'v2', comparison: '>=', threshold: 'v5', appliesTo: 'regionB' }],
    },
    {
      years: { from: 2025, to: 2027 },
      region,
      institutions: schools.map(({ values: own, programs }) => ({
        values: own,
        programs: programs.map((each, at) => ({ id: `p${String(at)}`, values: each })),
      })),
    },
  );
}

export interface RandomData {
  readonly region: Record<string, number>;
  readonly schools: readonly {
    readonly values: Record<string, number>;
    readonly programs: readonly Record<string, number>[];
  }[];
  readonly conditions: readonly (string | null)[];
}
