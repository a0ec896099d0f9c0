/** Breaks a label into lines of at most so many half-width places; a Chinese character takes two. */
export function inLines(label: string, places: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const word of label.match(/[\p{Script=Han}\p{P}]|[^\s\p{Script=Han}\p{P}]+\s*|\s+/gu) ?? []) {
    const width = [...word].reduce((sum, letter) => sum + (letter > '\u2000' ? 2 : 1), 0);
    const isClosing = /^[\p{Pe}\p{Po}]$/u.test(word);
    if (used + width > places && line !== '' && !isClosing) {
      lines.push(line.trimEnd());
      [line, used] = ['', 0];
    }
    line += word;
    used += width;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
