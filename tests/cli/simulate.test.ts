import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulateCommand } from '../../src/cli/simulateCommand';
import type { ResultJson } from '../../src/exchange';
import { problemLine } from '../../src/i18n';

/** The command line as it is called, in a process of its own. */
function simulate(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/simulate.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '' },
    maxBuffer: 64e6,
  });
}
/** The same without a process of its own. */
function json(...args: string[]): ResultJson & { trace: Record<string, unknown> } {
  const done = simulateCommand(args, 'en');
  if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
  return JSON.parse(JSON.stringify(done.value)) as ReturnType<typeof json>;
}
function refusal(...args: string[]): string {
  const done = simulateCommand(args, 'en');
  const [first] = done.ok ? [] : done.problems;
  return first ? problemLine(first, 'en') : 'accepted';
}

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'simulate-'))));
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run -s simulate', () => {
  it('prints one JSON object, the same as in a process of its own, with decimal texts', () => {
    const { status, stdout, stderr } = simulate('--scenario', 'teaching', '--policy', 'inner-mongolia');
    expect([status, stderr, stdout.trim().split('\n').length]).toEqual([0, '', 1]);
    const result = json('--scenario', 'teaching', '--policy', 'inner-mongolia');
    expect(JSON.parse(stdout)).toEqual(result);
    expect(Object.keys(result)).toEqual([
      'schemaVersion',
      'policy',
      'rulesDigest',
      'scenario',
      'years',
      'notes',
      'region',
      'institutions',
      'programs',
      'enterprises',
      'districts',
      'checks',
      'targets',
      'allocations',
      'missing',
      'notApplicable',
      'feasibility',
    ]);
    expect([result.schemaVersion, result.policy, result.scenario]).toEqual([1, 'inner-mongolia', 'teaching']);
    expect(result.region['higherFloorRequired']).toMatchObject({
      unit: 'yuan',
      values: { 2025: '138372000.00' },
    });
    for (const table of [result.region, ...Object.values(result.institutions)]) {
      for (const [id, { unit, values }] of Object.entries(table)) {
        for (const value of Object.values(values)) {
          if (value === null) continue;
          const form =
            unit === 'yuan' || unit.startsWith('yuan/')
              ? /^-?\d+\.\d\d$/
              : ['person', 'post', 'personTime', 'contest', 'award', 'flag'].includes(unit)
                ? /^-?\d+$/
                : /^-?\d+(\.\d+)?$/;
          expect(value, id).toMatch(form);
        }
      }
    }
  }, 60_000);

  it('every null is in the list of what is missing or of what does not apply', () => {
    const result = json('--scenario', 'xingan');
    const listed = new Set(
      [...result.missing, ...result.notApplicable].map(
        ({ variable, entity, year }) => `${entity}.${variable}@${year}`,
      ),
    );
    let nulls = 0;
    for (const [entity, table] of [
      ['region', result.region] as const,
      ...Object.entries(result.institutions).map(([id, each]) => [`institutions.${id}`, each] as const),
    ]) {
      for (const [variable, { values }] of Object.entries(table)) {
        for (const [year, value] of Object.entries(values)) {
          if (value !== null) continue;
          nulls += 1;
          expect(listed.has(`${entity}.${variable}@${year}`), `${entity}.${variable}@${year}`).toBe(true);
        }
      }
    }
    expect(nulls).toBeGreaterThan(10);
  }, 60_000);

  it('applies --set, with and without a year, and lists what has no effect', () => {
    const result = json(
      '--scenario',
      'teaching',
      '--set',
      'region.vetEarmarkShare@2025=0.25',
      '--set',
      'readings.contestHosting=oncePerYear',
      '--set',
      'parameters.hostingAwardAmount=5',
    );
    expect(result.region['vetEarmarkShare']?.values).toEqual({ 2024: '0.3', 2025: '0.25', 2026: '0.3' });
    expect(result.notes.join('\n')).toContain(
      'the reading contestHosting has no effect under inner-mongolia',
    );
    expect(result.notes.join('\n')).toContain(
      'the parameter hostingAwardAmount has no clause under inner-mongolia',
    );
  }, 60_000);

  it('explains a cell when asked', () => {
    const { trace } = json('--scenario', 'teaching', '--why', 'region.higherFloorRequired@2025');
    expect(trace).toMatchObject({ value: '138372000.00', inNumbers: '12000.00 × 11531' });
    expect(JSON.stringify(trace)).toContain('nmg-hv-per-student-floor-12000');
  }, 60_000);

  it.each([
    ['zh', 'max ( 0， 应', ''],
    ['en', 'max ( 0, ', '，'],
  ] as const)('separates what a formula uses as %s does', (language, wanted, foreign) => {
    const cell = ['--why', 'region.vetEarmarkShortfall@2025'];
    const done = simulateCommand(['--scenario', 'teaching', ...cell], language);
    if (!done.ok) throw new Error(JSON.stringify(done.problems[0]));
    const { inWords } = (done.value as { trace: { inWords: string } }).trace;
    expect(inWords.startsWith(wanted), inWords).toBe(true);
    if (foreign !== '') expect(inWords).not.toContain(foreign);
  });

  it.each([
    [['--scenario', 'nowhere'], '--scenario: there is no scenario "nowhere"; there are: '],
    [['--scenario', 'scenarios'], '--scenario: "scenarios" is not a file that can be read; give a YAML file'],
    [[], 'simulate: --scenario is missing'],
    [['--scenario', 'teaching', '--policy', 'nowhere'], 'nowhere extends: there is no policy "nowhere"'],
    [
      ['--scenario', 'teaching', '--set', 'region.vatPaid'],
      'simulate: --set takes path=value, not "region.vatPaid"',
    ],
    [
      ['--scenario', 'teaching', '--set', 'region.vatPaid=12,000元'],
      '--set region.vatPaid: "12,000元" is not a number; write a plain decimal',
    ],
    [
      ['--scenario', 'teaching', '--set', 'region.vatPaid=1e400'],
      '--set region.vatPaid: "1e400" is not a number',
    ],
    [
      ['--scenario', 'teaching', '--set', 'region.vatPaid=NaN'],
      '--set region.vatPaid: "NaN" is not a number',
    ],
    [
      ['--scenario', 'teaching', '--set', 'region.vatPaid@0=5'],
      '--set region.vatPaid@0: the path "region.vatPaid@0" cannot be read',
    ],
    [
      ['--scenario', 'teaching', '--set', 'institutions.college.fullTimeStudents=-3'],
      '--set institutions.college.fullTimeStudents: -3 is below 0',
    ],
    [
      ['--scenario', 'teaching', '--set', 'readings.higherFloorTest=some'],
      '--set readings.higherFloorTest: some is not an option; choose one of: average, each',
    ],
    [
      ['--scenario', 'teaching', '--set', 'variables.vetEarmark.formula=import("fs")'],
      '--set variables.vetEarmark.formula: a formula cannot hold',
    ],
    [
      ['--scenario', 'teaching', '--why', 'region.nothing@2025'],
      '--why: the path "region.nothing@2025" cannot be read',
    ],
    [
      ['--scenario', 'teaching', '--why', 'region.vatPaid@2027'],
      '--why: the year 2027 is not one of the years 2024 to 2026 of the scenario',
    ],
    [
      ['--scenario', 'teaching', '--why', 'institutions.college.establishmentPosts@2023'],
      '--why: the year 2023 is not one of the years 2024 to 2026 of the scenario',
    ],
    [['--wrong'], 'simulate: "--wrong" is not known'],
  ])('%j is refused in one line', (args, line) => {
    expect(refusal(...args).startsWith(line), refusal(...args)).toBe(true);
  });

  it('names file, line and path of a file that is wrong', () => {
    const file = join(folder, 'mine.yaml');
    writeFileSync(
      file,
      'schemaVersion: 1\nid: mine\ntitle: { zh: 甲, en: A }\npurpose: { zh: 甲, en: A }\npolicy: xingan\nyears: { from: 2025, to: 2026 }\nregion:\n  name: { zh: 甲, en: A }\n  values:\n    vatPaid: "12,000元"\ninstitutions: []\n',
    );
    const { status, stdout, stderr } = simulate('--scenario', file);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr.startsWith(`${file}:10 region.values.vatPaid: "12,000元" cannot stand here`)).toBe(true);
  }, 60_000);
});
