import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readTables,
  rosterTable,
  rosterTemplate,
  writeDelimited,
  writePlainWorkbook,
  type TableCell,
} from '../../../src/exchange';
import { basisOf, builtInScenario, compared, wordingIn } from '../../support/rosters';

const scenarios = readdirSync('scenarios').map((name) => name.replace('.yaml', ''));
const withoutPrograms = (institutions: readonly object[]) =>
  institutions.map((institution) => ({ ...institution, programs: [] }));

async function written(rows: TableCell[][], format: 'xlsx' | 'utf-8' | 'gb18030') {
  if (format === 'xlsx') return writePlainWorkbook([{ name: '名册', rows }]);
  const bytes = writeDelimited(rows, format, 'x.csv');
  if (!bytes.ok) throw new Error(bytes.problems[0]?.code);
  return bytes.value;
}

async function readBack(rows: TableCell[][], format: 'xlsx' | 'utf-8' | 'gb18030') {
  const read = await readTables({
    file: `x.${format === 'xlsx' ? 'xlsx' : 'csv'}`,
    bytes: await written(rows, format),
  });
  if (!read.ok) throw new Error(read.problems[0]?.code);
  return read.value;
}

describe('a roster that was exported', () => {
  it.each(scenarios)('%s comes back as it was, over itself and over nothing, in every format', async (id) => {
    const scenario = builtInScenario(id);
    const basis = basisOf(scenario);
    const empty = { ...basis, institutions: [] };
    for (const language of ['zh', 'en'] as const)
      for (const format of ['xlsx', 'utf-8', 'gb18030'] as const) {
        const tables = await readBack(rosterTable(basis, wordingIn(language)), format);
        const over = compared(tables, basis);
        expect(over.report.lines).toEqual([]);
        expect(over.report.allJumps + over.report.missing.length + over.report.doubts.length).toBe(0);
        expect(over.applied.institutions).toEqual(scenario.institutions);
        expect(compared(tables, empty).applied.institutions).toEqual(withoutPrograms(scenario.institutions));
      }
  });

  it('a template that is handed back unchanged changes nothing', async () => {
    const scenario = builtInScenario('xingan');
    const basis = basisOf(scenario);
    const tables = await readBack(rosterTemplate(basis, ['graduates'], wordingIn('zh')), 'xlsx');
    expect(compared(tables, basis).applied.institutions).toEqual(scenario.institutions);
  });
});
