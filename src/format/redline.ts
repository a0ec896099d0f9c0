import { toSignificant, whole, type Exact } from '../engine';
import { grouped } from './money';

/** A piece of a sentence: as it was, struck out, or put in its place. */
export interface RedlinePiece {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

/** A figure that was changed, in a unit; `year` for a deadline, which may also give way to words. */
export interface RedlineEdit {
  readonly unit: string;
  readonly from: Exact;
  readonly to: Exact | string;
}

type Write = (number: Exact) => string;

const plain: Write = (number) => toSignificant(number, 12);
const thousands: Write = (number) => grouped(plain(number));

/** A word that stands for zeros behind a number, as a language has it: ten thousand, a million. */
export interface Magnitude {
  readonly zeros: number;
  readonly word: string;
}

/** How texts print a figure, the likeliest first: 30%; 5,000,000, 5000000, 5 million. */
function formsOf(unit: string, magnitudes: readonly Magnitude[]): readonly Write[] {
  if (unit === 'ratio') return [(number) => `${plain(number.mul(whole(100)))}%`];
  if (unit === 'year') return [plain];
  const short = magnitudes.map(
    ({ zeros, word }): Write =>
      (number) =>
        `${plain(number.div(whole(10n ** BigInt(zeros))))}${word}`,
  );
  return [thousands, plain, ...short];
}

/**
 * Marks changed figures wherever a sentence prints them, in the form in which it prints them. A figure that stands
 * there in words only is not found and leaves the sentence as it is.
 */
export function redline(
  sentence: string,
  edits: readonly RedlineEdit[],
  magnitudes: readonly Magnitude[],
): RedlinePiece[] {
  return edits.reduce<RedlinePiece[]>(
    (pieces, edit) =>
      pieces.flatMap((piece) => (piece.kind === 'same' ? marked(piece.text, edit, magnitudes) : [piece])),
    [{ kind: 'same', text: sentence }],
  );
}

function marked(
  text: string,
  { unit, from, to }: RedlineEdit,
  magnitudes: readonly Magnitude[],
): RedlinePiece[] {
  for (const write of formsOf(unit, magnitudes)) {
    const old = write(from);
    const parts = text.split(printed(old, unit, magnitudes));
    if (parts.length === 1) continue;
    const fresh = typeof to === 'string' ? to : write(to);
    return parts.flatMap((part, index): RedlinePiece[] => [
      ...(index === 0 ? [] : [{ kind: 'old', text: old } as const, { kind: 'new', text: fresh } as const]),
      ...(part === '' ? [] : [{ kind: 'same', text: part } as const]),
    ]);
  }
  return [{ kind: 'same', text }];
}

/** The figure by itself and not as a part of a longer number, nor of a share where it is none. */
function printed(figure: string, unit: string, magnitudes: readonly Magnitude[]): RegExp {
  const escaped = figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const longer = ['%', '\\d', '[.,]\\d', ...magnitudes.map(({ word }) => word)].join('|');
  const notBehind = unit === 'ratio' ? '' : `(?!${longer})`;
  return new RegExp(`(?<![\\d.,])${escaped}${notBehind}`, 'u');
}
