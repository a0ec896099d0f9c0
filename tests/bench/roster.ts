import type { PolicyPack } from '../../src/engine';
import {
  compareRoster,
  guessColumns,
  readTables,
  rosterBasis,
  rosterTable,
  writeDelimited,
  writePlainWorkbook,
} from '../../src/exchange';
import type { ScenarioFile } from '../../src/schema';
import { withSharing } from './schools';
import { short, type Findings } from './timing';
import { fresh } from './work';

const few = 100;
const nation = 8632;
const repeats = 3;
const wording = {
  language: 'zh',
  heads: { id: '代码', nameZh: '名称', nameEn: '英文名称', level: '层次', ownerLevel: '隶属' },
  units: {},
} as const;

/** A roster of so many schools in and out: milliseconds of each part, the median of a few runs. */
async function parts(
  pack: PolicyPack,
  scenario: ScenarioFile,
  count: number,
): Promise<Record<string, number>> {
  const larger = withSharing(scenario, count);
  const { rules } = fresh(pack, larger).simulation;
  const basis = rosterBasis(rules, larger.institutions, larger.years, larger.years.from);
  const rows = rosterTable(basis, wording);
  const workbook = await writePlainWorkbook([{ name: '名册', rows }]);
  const text = writeDelimited(rows, 'gb18030', 'x.csv');
  if (!text.ok) throw new Error(text.problems[0]?.code);
  const tables = await readTables({ file: 'x.xlsx', bytes: workbook });
  if (!tables.ok) throw new Error(tables.problems[0]?.code);
  // Every name a little different and every code unknown: the worst that can be asked of the matching.
  const strange = {
    ...basis,
    institutions: basis.institutions.map((each) => ({
      ...each,
      id: `old-${each.id}`,
      name: { zh: `${each.name.zh}旧`, en: each.name.en },
    })),
  };
  const plan = (held: typeof basis) => ({
    ...guessColumns(tables.value, held),
    corrections: {},
    decisions: {},
    removed: [],
    jump: 3 / 10,
    confirmed: [],
  });
  const compare = (held: typeof basis) => {
    const compared = compareRoster(tables.value, plan(held), held);
    if (!compared.ok) throw new Error(compared.problems[0]?.code);
  };
  return {
    'read xlsx': await median(() => readTables({ file: 'x.xlsx', bytes: workbook })),
    'read csv (gb18030)': await median(() => readTables({ file: 'x.csv', bytes: text.value })),
    'mismatch report': await median(() => compare(basis)),
    'mismatch report, every school unknown': await median(() => compare(strange)),
    'write xlsx': await median(() => writePlainWorkbook([{ name: '名册', rows }])),
    'write csv (gb18030)': await median(() => writeDelimited(rows, 'gb18030', 'x.csv')),
    cells: rows.length * (rows[0]?.length ?? 0),
  };
}

/** What it costs to take in and give out the nation's schools, and how that grows from a hundred. */
export async function roster(pack: PolicyPack, scenario: ScenarioFile): Promise<Findings> {
  const [small, large] = [await parts(pack, scenario, few), await parts(pack, scenario, nation)];
  const whole = (of: Record<string, number>) => (of['read xlsx'] ?? 0) + (of['mismatch report'] ?? 0);
  const exponent = (name: string) =>
    short(Math.log((large[name] ?? 1) / (small[name] ?? 1)) / Math.log(nation / few));
  return {
    'exchange/roster': {
      ratio: short(whole(large) / whole(small)),
      unit: `times the duration for ${String(nation / few)} times the schools (that is linear)`,
      against: `reading a workbook and its mismatch report with ${String(few)} schools`,
      detail: {
        'growth exponent': short(Math.log(whole(large) / whole(small)) / Math.log(nation / few)),
        ...Object.fromEntries(
          Object.entries(large).map(([name, ms]) => [name === 'cells' ? name : `${name} (ms)`, short(ms)]),
        ),
        ...Object.fromEntries(
          Object.keys(large)
            .filter((name) => name !== 'cells')
            .map((name) => [`${name}, exponent`, exponent(name)]),
        ),
      },
    },
  };
}

async function median(work: () => unknown): Promise<number> {
  const times = [];
  for (let time = 0; time < repeats; time += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((left, right) => left - right)[Math.floor(repeats / 2)] ?? 0;
}
