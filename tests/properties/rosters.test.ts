import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readTables,
  rosterTable,
  writeDelimited,
  writePlainWorkbook,
  type Institution,
} from '../../src/exchange';
import { basisOf, builtInScenario, compared, wordingIn } from '../support/rosters';
import { runs } from '../support/runs';

const scenario = builtInScenario('xingan');
const known = basisOf(scenario);
const years = fc.constantFrom('2021', '2023', '2026', '2030');
/** Figures of every kind: people whole, money to the fen, shares up to one; nasty in few values rather than many. */
const figures = {
  fullTimeStudents: fc.constantFrom(0, 1, 6200, 999_999),
  tuitionIncome: fc.constantFrom(0, 0.01, 1234.5, 30_370_000),
  teacherPartShare: fc.constantFrom(0, 0.3, 0.125, 1),
  trainingFee: fc.constantFrom(0, 0.1, 620),
  isPremium: fc.constantFrom(0, 1),
  evaluationScore: fc.constantFrom(0, 88.6, 100),
};
const given = (figure: fc.Arbitrary<number>) =>
  fc.oneof(figure, fc.dictionary(years, figure, { minKeys: 1, maxKeys: 3 }), fc.constant(undefined));
const name = fc.constantFrom(
  '甲学院',
  '=1+1',
  '＝乙"校"',
  '-丙，分校',
  "'丁",
  '@戊',
  'A,B;C',
  '+己',
  '示例（庚）',
);
const institution: fc.Arbitrary<Omit<Institution, 'id' | 'name'>> = fc.record({
  level: fc.constantFrom('higher', 'secondary'),
  ownerLevel: fc.constantFrom('central', 'province', 'prefecture', 'county', 'private', 'enterprise'),
  values: fc
    .record(Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, given(figure)])))
    .map(
      (values) =>
        Object.fromEntries(
          Object.entries(values).filter(([, value]) => value !== undefined),
        ) as Institution['values'],
    ),
  programs: fc.constant([]),
});
/** Rosters with ids and names of their own, so that every school is one school. */
const roster = fc.array(fc.tuple(institution, name, name), { minLength: 1, maxLength: 6 }).map((all) =>
  all.map(([each, zh, en], index) => {
    const number = String(index);
    return { ...each, id: `s-${number}`, name: { zh: `${zh}${number}`, en: `${en} ${number}` } };
  }),
);

describe('a roster', () => {
  it('written and read again is the same, over nothing and over itself, in every format and language', async () => {
    await fc.assert(
      fc.asyncProperty(
        roster,
        fc.constantFrom('xlsx', 'utf-8', 'gb18030'),
        fc.constantFrom('zh', 'en'),
        async (institutions, format, language) => {
          const basis = { ...known, institutions };
          const rows = rosterTable(basis, wordingIn(language));
          const csv = format === 'xlsx' ? undefined : writeDelimited(rows, format, 'x.csv');
          const bytes =
            csv === undefined
              ? await writePlainWorkbook([{ name: 'x', rows }])
              : csv.ok
                ? csv.value
                : new Uint8Array();
          const tables = await readTables({ file: 'x', bytes });
          if (!tables.ok) throw new Error(tables.problems[0]?.code);
          expect(compared(tables.value, { ...known, institutions: [] }).applied.institutions).toEqual(
            institutions,
          );
          const over = compared(tables.value, basis);
          expect(over.applied.institutions).toEqual(institutions);
          expect(over.report).toMatchObject({ lines: [], missing: [], jumps: [], doubts: [] });
        },
      ),
      runs(100, 2000),
    );
  });
});
