import type { Block, Report } from './report';
import type { ShownTable } from './shownTable';

/**
 * A report as plain text for the clipboard: a blank line between parts, tables with a tab between cells, which WPS and
 * Excel paste as tables. A chart is left to its table; a tab or line break inside a cell gives way to a space.
 */
export function reportText({ title, about, mark, sections, contents, signatures, foot }: Report): string {
  const parts = [
    [title, ...about, ...(mark === undefined ? [] : [mark])],
    ...(contents === undefined ? [] : [[contents, ...sections.map((section) => section.title)]]),
    ...sections.flatMap((section) => [[section.title], ...section.blocks.map(blockLines)]),
    [signatures.join('\t')],
    [foot],
  ];
  const filled = parts.filter((lines) => lines.length > 0 && lines.join('') !== '');
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function blockLines(block: Block): string[] {
  if (block.kind === 'text') return [block.text];
  if (block.kind === 'list') return block.items.map((item, at) => `${at + 1}. ${item}`);
  if (block.kind === 'figures')
    return block.items.map(({ label, value, notes }) => [label, value, ...notes].join('\t'));
  return block.kind === 'table' ? tableLines(block.table) : [];
}

function tableLines({ title, unit, heads, rows, note }: ShownTable): string[] {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t');
  return [
    unit === '' ? title : `${title}\t${unit}`,
    line(heads.map(({ text }) => text)),
    ...rows.map(({ cells }) => line(cells)),
    ...(note === undefined ? [] : [note]),
  ];
}
