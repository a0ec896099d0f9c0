import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPasted, readTables, writeDelimited, writePlainWorkbook } from '../../src/exchange';
import { tableProblems } from '../../src/i18n';
import { hostileBooks, noise, oddBooks } from '../support/hostileBooks';
import { runs } from '../support/runs';

/** Texts that spreadsheets trip over, and such as stand in rosters. */
const text = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '',
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '＝',
        '＋',
        '－',
        '＠',
        "'",
        "'=",
        "''@",
        '"',
        ',',
        '0',
      ),
      fc.constantFrom(
        '1+1',
        '示例高职院校（甲）',
        '',
        'a,b',
        '"',
        '两\n行',
        '𠮷野',
        '1e5',
        "'",
        ' 前后 ',
        '€é',
      ),
    )
    .map(([start, rest]) => start + rest),
  fc.string({ unit: fc.constantFrom(...Array.from('=+-@\t"\',;|\n学院甲１＝x0')) }),
);
const value = fc.oneof(
  { arbitrary: text, weight: 4 },
  { arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), weight: 1 },
  { arbitrary: fc.constant(undefined), weight: 1 },
);
/** A table as any: as wide everywhere, a first cell in every row so that none is empty. */
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc
      .array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })
      .map((rows) => [
        ['代码', ...Array.from({ length: width }, (_, column) => `列${String(column)}`)],
        ...rows.map((row, index) => [`s${String(index)}`, ...row]),
      ]),
  );
type Rows = readonly (readonly (string | number | undefined)[])[];
/** What a CSV can say: text, and nothing for an empty one. */
const asText = (rows: Rows) =>
  rows.map((row) => row.map((cell) => (cell === undefined || cell === '' ? undefined : String(cell))));
const asUtf16 = (bytes: Uint8Array, isBig: boolean, isMarked: boolean) => {
  const units = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).slice(isMarked ? 0 : 1);
  const wide = new Uint8Array(units.length * 2);
  const view = new DataView(wide.buffer);
  Array.from({ length: units.length }, (_, at) => at).forEach((at) =>
    view.setUint16(at * 2, units.charCodeAt(at), !isBig),
  );
  return wide;
};

describe('tables', () => {
  it('come back from CSV as they were written, in every encoding', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const marked = writeDelimited(rows, 'utf-8', 'x.csv');
        const chinese = writeDelimited(rows, 'gb18030', 'x.csv');
        if (!marked.ok || !chinese.ok) throw new Error('not written');
        const files: [string, Uint8Array][] = [
          ['utf-8', marked.value],
          ['utf-8', marked.value.slice(3)],
          ['gb18030', chinese.value],
          ['utf-16le', asUtf16(marked.value, false, true)],
          ['utf-16be', asUtf16(marked.value, true, true)],
          ['utf-16le', asUtf16(marked.value, false, false)],
          ['utf-16be', asUtf16(marked.value, true, false)],
        ];
        for (const [encoding, bytes] of files) {
          const read = await readTables({ file: 'x.csv', bytes });
          if (!read.ok) throw new Error(`${encoding}: ${read.problems[0]?.code ?? ''}`);
          expect(read.value.encoding).toBe(encoding);
          expect(read.value.sheets[0]?.rows).toEqual(asText(rows));
        }
      }),
      runs(60, 1000),
    );
  });

  it('no text of a CSV starts as a formula does', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const written = writeDelimited([[cell]], 'utf-8', 'x.csv');
        const start = written.ok ? new TextDecoder().decode(written.value).replace(/^"/, '') : '=';
        expect(start).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
      runs(200),
    );
  });

  it('come back from a workbook as they were written, text as text and numbers to fifteen digits', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const written = rows.map((row) =>
          row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(15)) : cell)),
        );
        const bytes = await writePlainWorkbook([{ name: '名册', rows: written }]);
        const read = await readTables({ file: 'x.xlsx', bytes });
        if (!read.ok) throw new Error(read.problems[0]?.code);
        const wide = Math.max(...written.map(({ length }) => length));
        expect(
          read.value.sheets[0]?.rows.map((row) => [...row, ...Array<undefined>(wide)].slice(0, wide)),
        ).toEqual(written.map((row) => row.map((cell) => (cell === '' ? undefined : cell === 0 ? 0 : cell))));
      }),
      runs(30, 500),
    );
  });

  it('a table that was copied comes back from its tabs', () => {
    const read = readPasted('名称\t在校生\r\n"甲 ""校"""\t1,200\r\n乙\t\r\n', '粘贴');
    expect(read.ok && read.value.sheets[0]?.rows.slice(0, 3)).toEqual([
      ['名称', '在校生'],
      ['甲 "校"', '1,200'],
      ['乙', undefined],
    ]);
  });

  it('a workbook with bytes turned, cut or put in is read or refused with a sentence, within a second', async () => {
    const books = [...oddBooks, ...hostileBooks.filter(({ file }) => !/long|bomb|lying/.test(file))].map(
      (book) => book.make(),
    );
    const odd = fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 4 }), fc.nat({ max: 0xffff_ffff }));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: books.length - 1 }),
        fc.array(odd, { minLength: 1, maxLength: 8 }),
        async (which, changes) => {
          const bytes = changes.reduce(spoilt, books[which] ?? new Uint8Array(1));
          const started = performance.now();
          const read = await readTables({ file: 'x.xlsx', bytes });
          expect(performance.now() - started).toBeLessThan(1000);
          if (!read.ok) expect(Object.keys(tableProblems)).toContain(read.problems[0]?.code);
        },
      ),
      runs(150, 2000),
    );
  });
});

/** A book with one more thing wrong with it. */
function spoilt(
  bytes: Uint8Array,
  [at, length, kind, seed]: readonly [number, number, number, number],
): Uint8Array {
  const place = at % Math.max(bytes.length, 1);
  const some = 1 + (length % 64);
  if (kind === 0) return bytes.slice(0, place);
  if (kind === 1) return Uint8Array.from([...bytes.slice(0, place), ...bytes.slice(place + some)]);
  if (kind === 2)
    return Uint8Array.from([...bytes.slice(0, place), ...noise(some, seed), ...bytes.slice(place)]);
  const changed = bytes.slice();
  if (kind === 3) changed.set(noise(Math.min(some, bytes.length - place), seed), place);
  else changed[place] = (changed[place] ?? 0) ^ (1 << (seed % 8));
  return changed;
}
