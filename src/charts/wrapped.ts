/** A Latin letter is half as wide as a Chinese character. */
function widthOf(piece: string): number {
  return piece.replace(/[\u2e80-\uffff]/gu, '  ').length;
}

/** A name in lines of at most so many letters' width, broken between words or Chinese characters; what is left is cut. */
export function wrapped(name: string, width: number, most: number): string[] {
  const pieces = name.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`];
}
