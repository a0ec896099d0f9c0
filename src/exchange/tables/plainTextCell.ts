/** What a spreadsheet would take for a formula or a command at the start of a text. */
const starter = '[=+\\-@\\t\\r\\uff1d\\uff0b\\uff0d\\uff20]';
const needsMark = new RegExp(`^'*${starter}`, 'u');
const hasMark = new RegExp(`^'+${starter}`, 'u');

/** A text as it stands in a CSV, so that a spreadsheet keeps it as text: an apostrophe in front of what might start a formula. */
export function guarded(text: string): string {
  return needsMark.test(text) ? `'${text}` : text;
}

/** The text that {@link guarded} was given. */
export function unguarded(text: string): string {
  return hasMark.test(text) ? text.slice(1) : text;
}
