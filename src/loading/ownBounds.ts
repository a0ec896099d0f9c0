import { fail, succeed, type Outcome, type Problem } from '../engine';
import { atStart, mostLevels } from './source';
import type { TextFile } from './load';

/** What a file of one's own may be at most, so that none keeps the page from answering. */
export const ownBounds = {
  kilobytes: 256,
  levels: mostLevels,
  lines: 6000,
  lineLength: 4000,
  rules: 1000,
  options: 20,
};

const bytesPerKilobyte = 1024;
/** What text in a file of words never holds: control characters other than tab and line ends. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;
/** Lists inside lists on one line, which the brackets do not show. */
const dashes = /^[ \t]*(?:[-?:][ \t]+){16}/mu;
/** More spaces before a line than any levels need. */
const indents = /^[ \t]{128}/mu;

/** The text of a file from its bytes, in UTF-8 with or without the mark at its start. */
export function decodeText(file: string, bytes: ArrayBuffer): Outcome<TextFile> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return controlCharacter.test(text) ? fail([atStart('notText', file)]) : succeed({ file, text });
  } catch {
    return fail([atStart('notUtf8', file)]);
  }
}

/** Why a file of so many bytes is not opened at all. */
export function refuseSize(file: string, bytes: number): Problem | undefined {
  const most = String(ownBounds.kilobytes);
  const piece = String(Math.ceil(bytes / bytesPerKilobyte));
  return bytes > ownBounds.kilobytes * bytesPerKilobyte
    ? atStart('fileTooLarge', file, { piece, most })
    : undefined;
}

/** Why a text is not even parsed: what nests deeper or runs longer than any policy would take the parser for ever. */
export function refuseShape({ file, text }: TextFile): Problem | undefined {
  const { levels, lines, lineLength } = ownBounds;
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) deepest = depth;
  }
  if (deepest > levels || dashes.test(text) || indents.test(text))
    return atStart('tooDeep', file, { most: String(levels) });
  const all = text.split('\n');
  if (all.length > lines) return atStart('tooManyLines', file, { most: String(lines) });
  return all.some((line) => line.length > lineLength)
    ? atStart('lineTooLong', file, { most: String(lineLength) })
    : undefined;
}
