import papaparse from 'papaparse';
import { succeed, type Outcome } from '../../engine';
import { encodeGb18030 } from './gb18030';
import { guarded, unguarded } from './plainTextCell';
import { Refused, tableBounds, type TableCell, type TableSheet, type WrittenEncoding } from './table';

/** The only door to papaparse. */

/** The cells of a text with separated values; a table pasted from a spreadsheet has tabs. Throws {@link Refused}. */
export function parseDelimited(text: string, name: string, delimiter?: '\t'): TableSheet {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  const { data, errors } = papaparse.parse<string[]>(unmarked, {
    ...(delimiter ? { delimiter } : { delimitersToGuess: [',', '\t', ';', '|'] }),
    // One row more than is allowed is enough to know.
    preview: tableBounds.rows + 1,
  });
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open) throw new Refused('tableQuotes', { row: String((open.row ?? 0) + 1) });
  if (data.length > tableBounds.rows) throw new Refused('tableTooLong', { most: String(tableBounds.rows) });
  const widest = data.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > tableBounds.columns) throw new Refused('tableTooWide', { most: String(tableBounds.columns) });
  return { name, rows: data.map((row) => row.map((cell) => (cell === '' ? undefined : unguarded(cell)))) };
}

/**
 * A table as CSV: UTF-8 with the mark by which Excel knows it, or GB18030. Numbers stay numbers; a text that a
 * spreadsheet would take for a formula gets an apostrophe. Refuses what GB18030 does not have.
 */
export function writeDelimited(
  rows: readonly (readonly TableCell[])[],
  encoding: WrittenEncoding,
  file: string,
): Outcome<Uint8Array<ArrayBuffer>> {
  const texts = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guarded(cell) : String(cell ?? ''))),
  );
  const text = papaparse.unparse(texts, { newline: '\r\n' });
  return encoding === 'gb18030'
    ? encodeGb18030(text, file)
    : succeed(new TextEncoder().encode(`\ufeff${text}`));
}
