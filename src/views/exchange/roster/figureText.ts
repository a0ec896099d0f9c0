import { parseExact } from '../../../engine';
import type { Words } from '../../../state';

/** A figure of a roster in its unit, as the page shows figures; what is not known as a dash. */
export function figureText(value: number | string | undefined, unit: string, words: Words): string {
  const exact = value === undefined ? undefined : parseExact(value);
  return exact ? words.quantity(exact, unit) : '—';
}
