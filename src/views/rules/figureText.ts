import { parseExact } from '../../engine';
import type { Figure } from '../../schema';
import type { Words } from '../../state';

const signs = {
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  '==': '=',
  range: '',
} as const;

/** A figure of a clause with what it measures: 占教育费附加 ≥ 30.00%. */
export function figureText(figure: Figure, words: Words): string {
  const number = (value: number) => {
    const exact = parseExact(value);
    if (!exact || figure.unit.startsWith('year')) return String(value);
    return words.quantity(exact, figure.unit === 'ratio' ? 'ratio' : 'number');
  };
  const value = figure.word ? words.of(figure.word) : number(figure.value ?? 0);
  const span = figure.to === undefined ? value : `${value}—${number(figure.to)}`;
  const of = figure.of ? words.of(figure.of) : '';
  return `${of} ${saidOf(figure.comparison, span, words)}`.trim();
}

function saidOf(comparison: Figure['comparison'], value: string, words: Words): string {
  switch (comparison) {
    case 'about':
    case 'by':
    case 'from':
    case 'within':
    case 'consecutive':
    case 'cycle':
      return words.t(comparison, { value });
    default:
      return `${signs[comparison]} ${value}`.trim();
  }
}
