import type { Distribution, Uncertainty } from '../schema';
import { isRecord } from './isRecord';

/** The numbers that each kind of distribution has. */
const numbersOf: Record<Distribution['kind'], readonly string[]> = {
  normal: ['mean', 'sd'],
  lognormal: ['median', 'spread'],
  triangular: ['least', 'likely', 'most'],
  uniform: ['from', 'to'],
  list: [],
};

/** Whether a value read from outside says how uncertain figures are, without zod, which the app does not carry. */
export function isUncertainty(value: unknown): value is Uncertainty {
  return isRecord(value) && Object.values(value).every(isDistribution);
}

function isDistribution(value: unknown): value is Distribution {
  if (!isRecord(value)) return false;
  const { kind, as, draw, each, since, shared, truncate, values, weights, ...numbers } = value;
  const names = typeof kind === 'string' && kind in numbersOf ? numbersOf[kind as Distribution['kind']] : [];
  const isOneOf = (given: unknown, ...allowed: readonly unknown[]) => allowed.includes(given);
  return (
    typeof kind === 'string' &&
    kind in numbersOf &&
    isOneOf(as, 'value', 'times', 'plus') &&
    isOneOf(draw, 'once', 'yearly') &&
    isOneOf(each, undefined, 'together', 'separately') &&
    (since === undefined || isNumber(since)) &&
    (shared === undefined || isShared(shared)) &&
    (truncate === undefined || (isRecord(truncate) && Object.values(truncate).every(isNumber))) &&
    (kind === 'list') === Array.isArray(values) &&
    [values, weights].every((list) => list === undefined || (Array.isArray(list) && list.every(isNumber))) &&
    Object.keys(numbers).length === names.length &&
    names.every((name) => isNumber(numbers[name]))
  );
}

function isShared(value: unknown): boolean {
  return isRecord(value) && typeof value['factor'] === 'string' && isNumber(value['correlation']);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
