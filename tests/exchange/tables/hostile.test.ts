import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/exchange';
import { tableProblems } from '../../../src/i18n';
import { hostileBooks, oddBooks } from '../../support/hostileBooks';

const within = 1000;

describe('a hostile workbook', () => {
  it.each(hostileBooks)(
    '$name is refused within a second, with one sentence',
    async ({ file, code, make }) => {
      const bytes = make();
      const before = process.memoryUsage();
      const started = performance.now();
      const read = await readTables({ file, bytes });
      const took = performance.now() - started;
      const grown = process.memoryUsage().arrayBuffers - before.arrayBuffers;
      expect(read).toMatchObject({ ok: false, problems: [{ code, file }] });
      expect(tableProblems[code]?.zh && tableProblems[code].en).toBeTruthy();
      expect(took).toBeLessThan(within);
      // Never more than may be declared, twice.
      expect(grown).toBeLessThan(128 * 1024 * 1024);
    },
  );

  it.each(oddBooks)('$name: its cells are read', async ({ file, make }) => {
    const read = await readTables({ file, bytes: make() });
    const [sheet] = read.ok ? read.value.sheets : [];
    expect(sheet?.rows[0]?.slice(0, 2)).toEqual(['代码', '名称']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('a workbook cut short, or with a byte turned, is refused with a sentence', async () => {
    const whole = oddBooks[1]?.make() ?? new Uint8Array();
    const cut = await readTables({ file: 'cut.xlsx', bytes: whole.slice(0, -30) });
    expect(cut).toMatchObject({ ok: false, problems: [{ code: 'archiveBroken' }] });
    const turned = whole.map((byte, at) => (at === 60 ? byte ^ 1 : byte));
    const read = await readTables({ file: 'turned.xlsx', bytes: turned });
    expect(read.ok).toBe(false);
  });
});
