import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportCommand } from '../../src/cli/exportCommand';
import { problemLine } from '../../src/i18n';

const date = '2026-11-23';
let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'export-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command line as it is called, in a process of its own. */
function exportIn(...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/export.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' },
  });
}

/** The workbook that a command makes, without a process of its own. */
async function workbook(...args: string[]) {
  const done = await exportCommand(['--scenario', 'teaching', '--out', 'x.xlsx', ...args], date);
  if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
  return readXlsx(done.value.bytes);
}

async function refusal(...args: string[]): Promise<string> {
  const done = await exportCommand(args, date);
  const [first] = done.ok ? [] : done.problems;
  return first ? problemLine(first, 'en') : 'accepted';
}

describe('npm run -s export', () => {
  it('writes the workbook and prints nothing', async () => {
    const file = join(folder, 'teaching.xlsx');
    const { status, stdout, stderr } = exportIn('--scenario', 'teaching', '--out', file);
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    const { sheets } = await readXlsx(readFileSync(file));
    expect(sheets.map(({ name }) => name).slice(0, 3)).toEqual(['说明', '参数', '数据']);
  }, 60_000);

  it('writes what is asked for: policy, changes, years, colleges, language', async () => {
    const book = await workbook(
      ...['--policy', 'ningxia', '--set', 'region.vetEarmarkShare@2025=0.25', '--years', '2025-2026'],
      ...['--institutions', 'college', '--language', 'en'],
    );
    const notes = book.sheets[0]?.rows.map((row) => row.join(' ')) ?? [];
    expect(notes.find((line) => line.startsWith('Policy'))).toContain('(ningxia)');
    expect(notes).toContain('Changes made region.vetEarmarkShare@2025 = 0.25');
    expect(notes.join()).toContain('Only 2025 to 2026 (of 2024–2026)');
    const clauses = book.sheets.find(({ name }) => name === 'Clauses');
    expect(clauses?.rows.slice(3).every((row) => String(row[4]).length > 5)).toBe(true);
  });

  it('writes values without formulas when told to', async () => {
    const book = await workbook('--values-only');
    const cells = book.sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
    const figures = book.sheets
      .flatMap(({ rows }) => rows.flat())
      .filter((value) => typeof value === 'number');
    expect(figures.length).toBeGreaterThan(1000);
    expect(cells.some(({ formula }) => formula !== undefined)).toBe(false);
  });

  it.each([
    [['--out', 'x.xlsx'], 'export: --scenario is missing'],
    [['--scenario', 'teaching'], 'export: --out is missing'],
    [['--scenario', 'teaching', '--out', 'x.xls'], 'export: "x.xls" is no name of an .xlsx file'],
    [['--scenario', 'nowhere', '--out', 'x.xlsx'], '--scenario: there is no scenario "nowhere"'],
    [
      ['--scenario', 'teaching', '--out', 'x.xlsx', '--policy', 'nowhere'],
      'nowhere extends: there is no policy "nowhere"',
    ],
    [
      ['--scenario', 'teaching', '--out', 'x.xlsx', '--years', '26'],
      'export: "26" is no range of years; write 2026 or 2026-2028',
    ],
    [
      ['--scenario', 'teaching', '--out', 'x.xlsx', '--years', '2026-2025'],
      '--years: "2026-2025" is no range',
    ],
    [
      ['--scenario', 'teaching', '--out', 'x.xlsx', '--years', '2020'],
      '--years: the year 2020 is not one of the years 2024 to 2026',
    ],
    [
      ['--scenario', 'teaching', '--out', 'x.xlsx', '--institutions', 'college,nowhere'],
      '--institutions: there is no "nowhere"',
    ],
    [
      ['--scenario', 'teaching', '--out', 'x.xlsx', '--language', 'fr'],
      'export: there is no language "fr"; use zh or en',
    ],
    [
      ['--scenario', 'teaching', '--out', 'x.xlsx', '--set', 'region.vatPaid=many'],
      '--set region.vatPaid: "many" is not a number',
    ],
    [
      ['--scenario', 'teaching', '--out', 'x.xlsx', '--why', 'region.vatPaid@2025'],
      'export: "--why" is not known',
    ],
  ])('%j is refused in one line', async (args, line) => {
    const said = await refusal(...args);
    expect(said.startsWith(line), said).toBe(true);
  });

  it('says in one line that a file cannot be written, with exit code 2', () => {
    const file = join(folder, 'nowhere', 'x.xlsx');
    const { status, stdout, stderr } = exportIn('--scenario', 'teaching', '--out', file);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toContain('cannot be written; check that the folder is there');
    expect(existsSync(file)).toBe(false);
  }, 60_000);
});
