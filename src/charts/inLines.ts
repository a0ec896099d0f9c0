/** A word with the marks that must stand at its side: opening ones before it, closing ones behind it. */
const pieces = /\p{Ps}*(?:\p{Script=Han}|[^\s\p{Script=Han}\p{P}]+|\p{P})[\p{Pe}\p{Po}]*\s*/gu;

/** Breaks a label into lines of at most so many half-width places; a Chinese character takes two. */
export function inLines(label: string, places: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const piece of label.match(pieces) ?? []) {
    const width = Array.from(piece.trimEnd()).reduce((sum, letter) => sum + (letter > '\u2000' ? 2 : 1), 0);
    if (used + width > places && line !== '') {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    line += piece;
    used += width + piece.length - piece.trimEnd().length;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
