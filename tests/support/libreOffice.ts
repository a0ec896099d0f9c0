import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx, type CellValue } from 'hucre/xlsx';
import type { BookCell, WorkbookModel } from '../../src/exchange/workbook';

/** LibreOffice on this machine; undefined where there is none. */
export function findLibreOffice(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((file) => existsSync(file));
}

/** Work everything out anew whatever a file says its values are. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** A workbook as it came back: the value of a cell by the name of its sheet, row and column. */
export type Recomputed = (sheet: string, row: number, column: number) => CellValue | undefined;

/** Opens workbooks in one start of LibreOffice, has them worked out from nothing, and reads what they then hold. */
export async function recompute(office: string, files: readonly Uint8Array[]): Promise<Recomputed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
  try {
    const [given, done, profile] = ['given', 'done', 'profile/user'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const each of [given, done, profile]) mkdirSync(each, { recursive: true });
    writeFileSync(join(profile, 'registrymodifications.xcu'), alwaysRecalculate);
    const paths = files.map((bytes, at) => {
      const path = join(given, `${String(at)}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profileUrl = pathToFileURL(join(folder, 'profile')).href;
    const started = spawnSync(
      office,
      [
        `-env:UserInstallation=${profileUrl}`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        done,
        ...paths,
      ],
      { encoding: 'utf8', maxBuffer: 64e6 },
    );
    if (started.status !== 0)
      throw new Error(`LibreOffice stopped with ${String(started.status)}: ${started.stderr}`);
    const books: Recomputed[] = [];
    for (const at of files.keys()) {
      const { sheets } = await readXlsx(readFileSync(join(done, `${String(at)}.xlsx`)));
      const rows = new Map(sheets.map((sheet) => [sheet.name, sheet.rows]));
      books.push((sheet, row, column) => rows.get(sheet)?.[row]?.[column]);
    }
    return books;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same workbook with a wrong value beside every formula: who trusts them is found out. */
export function poisoned(model: WorkbookModel): WorkbookModel {
  const poison = (cell: BookCell | undefined) =>
    cell?.formula === undefined
      ? cell
      : { ...cell, value: typeof cell.value === 'number' ? cell.value * 3 + 987654.321 : 'poison' };
  return {
    ...model,
    sheets: model.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(poison)) })),
  };
}
