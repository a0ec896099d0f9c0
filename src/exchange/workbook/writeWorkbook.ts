import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import {
  address,
  sheetPrefix,
  type BookCell,
  type BookSheet,
  type CellRole,
  type NumberFormat,
  type WorkbookModel,
} from './model';

/** The bytes of an .xlsx file: formulas with their values beside them, worked out anew by whatever opens it. */
export async function writeWorkbook(model: WorkbookModel, date: string): Promise<Uint8Array<ArrayBuffer>> {
  // The only module that knows the library; it comes when a workbook is made.
  const { writeXlsx } = await import('hucre/xlsx');
  const made = new Date(`${date}T00:00:00Z`);
  const written = await writeXlsx({
    sheets: model.sheets.map(sheetOf),
    namedRanges: [
      ...model.names.map(({ name, range }) => ({ name, range })),
      // The library leaves sheet names without their quotes where it writes titles itself.
      ...model.sheets.map(({ name, headRows }) => ({
        name: '_xlnm.Print_Titles',
        range: `${sheetPrefix(name)}$1:$${String(headRows)}`,
        scope: name,
      })),
    ],
    properties: { title: model.title, creator: model.creator, created: made, modified: made },
    defaultFont: { name: font, size: sizes.plain },
  });
  return new Uint8Array(written);
}

const font = 'Microsoft YaHei';
const sizes = { plain: 10, title: 16 };

function sheetOf({ name, widths, rows, headRows, headColumns, inputs, notice }: BookSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of rows.entries())
    for (const [column, cell] of line.entries())
      if (cell) cells.set(`${String(row)},${String(column)}`, cellOf(cell));
  return {
    name,
    cells,
    columns: widths.map((width) => ({ width })),
    freezePane: { rows: headRows, columns: headColumns },
    dataValidations: inputs.map((range) => ({
      type: 'decimal',
      operator: 'between',
      formula1: '-1E+15',
      formula2: '1E+15',
      allowBlank: false,
      showErrorMessage: true,
      ...(notice === undefined ? {} : { errorMessage: notice }),
      range,
    })),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
    view: { showGridLines: false },
    ...(rows.length > headRows + 1 && headRows > 1
      ? { autoFilter: { range: `A${String(headRows)}:${address(rows.length - 1, widths.length - 1)}` } }
      : {}),
  };
}

function cellOf({ value, formula, format, role }: BookCell): Partial<Cell> {
  const style = styleOf(role, format);
  if (formula !== undefined) return { formula, formulaResult: value, style };
  // A text such as #N/A is a name like any other and no error.
  if (typeof value === 'string' && value.startsWith('#')) return { richText: [{ text: value }], style };
  return { value, style };
}

const formats: Record<NumberFormat, string | undefined> = {
  money: '#,##0.00',
  percent: '0.00%',
  whole: '#,##0',
  plain: '#,##0.####',
  text: undefined,
};

const ink = {
  text: '1F2933',
  grey: '7B8794',
  input: '1D4ED8',
  head: 'F1EEE6',
  entered: 'FFFBEA',
  line: 'D5D0C4',
};
const rule = { bottom: { style: 'hair', color: { rgb: ink.line } } } as const;
const looks: Record<CellRole, CellStyle> = {
  title: { font: { name: font, size: sizes.title, bold: true } },
  lead: { font: { name: font, color: { rgb: ink.text } } },
  note: { font: { name: font, color: { rgb: ink.text } }, alignment: { vertical: 'top', wrapText: true } },
  head: {
    font: { name: font, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ink.head } },
    border: { bottom: { style: 'thin', color: { rgb: ink.grey } } },
    alignment: { vertical: 'top', wrapText: true },
  },
  label: { font: { name: font, color: { rgb: ink.text } }, border: rule },
  input: {
    font: { name: font, color: { rgb: ink.input } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: ink.entered } },
    border: rule,
  },
  formula: { font: { name: font, color: { rgb: ink.text } }, border: rule },
  value: { font: { name: font, color: { rgb: ink.grey } }, border: rule },
};

const styles = new Map<string, CellStyle>();

function styleOf(role: CellRole, format: NumberFormat): CellStyle {
  const key = `${role}/${format}`;
  const before = styles.get(key);
  if (before) return before;
  const numFmt = formats[format];
  const isFigure = role === 'input' || role === 'formula' || role === 'value';
  const style: CellStyle = {
    ...looks[role],
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(isFigure ? { alignment: { horizontal: 'right' } } : {}),
  };
  styles.set(key, style);
  return style;
}
