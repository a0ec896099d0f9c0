import type { Distribution } from '../../schema';
import type { Problem } from '../problem';
import { largestFigure } from './inverse';

type Refusal = Pick<Problem, 'code' | 'data'>;

/** Why the numbers of a distribution cannot be, whatever they are of: the first reason, undefined where there is none. */
export function refuseDistribution(given: Distribution): Refusal | undefined {
  const { shared, truncate } = given;
  const { from = -Infinity, to = Infinity } = truncate ?? {};
  const ends = [truncate?.from ?? 0, truncate?.to ?? 0];
  const numbers = [...numbersOf(given), ...ends];
  const wild = numbers.find((number) => !Number.isFinite(number));
  if (wild !== undefined) return { code: 'notANumber', data: { piece: String(wild) } };
  const large = numbers.find((number) => Math.abs(number) > largestFigure);
  if (large !== undefined) return { code: 'tooLarge', data: { piece: String(large) } };
  if (shared && !(Math.abs(shared.correlation) <= 1))
    return { code: 'correlationOutside', data: { piece: String(shared.correlation) } };
  if (from > to) return outOfOrder(from, to);
  return refuseShape(given);
}

function numbersOf(given: Distribution): readonly number[] {
  switch (given.kind) {
    case 'normal':
      return [given.mean, given.sd];
    case 'lognormal':
      return [given.median, given.spread];
    case 'triangular':
      return [given.least, given.likely, given.most];
    case 'uniform':
      return [given.from, given.to];
    case 'list':
      return [...given.values, ...(given.weights ?? [])];
  }
}

function refuseShape(given: Distribution): Refusal | undefined {
  switch (given.kind) {
    case 'normal':
      return given.sd < 0 ? { code: 'sdBelowZero', data: { piece: String(given.sd) } } : undefined;
    case 'lognormal':
      if (given.median <= 0) return { code: 'medianNotAboveZero', data: { piece: String(given.median) } };
      return given.spread <= 0
        ? { code: 'spreadNotAboveZero', data: { piece: String(given.spread) } }
        : undefined;
    case 'triangular': {
      const { least, likely, most } = given;
      if (least <= likely && likely <= most && least < most) return undefined;
      return {
        code: 'triangleOutOfOrder',
        data: { least: String(least), likely: String(likely), most: String(most) },
      };
    }
    case 'uniform':
      return given.from >= given.to ? outOfOrder(given.from, given.to) : undefined;
    case 'list':
      return refuseList(given.values, given.weights);
  }
}

function outOfOrder(from: number, to: number): Refusal {
  return { code: 'rangeOutOfOrder', data: { from: String(from), to: String(to) } };
}

function refuseList(values: readonly number[], weights?: readonly number[]): Refusal | undefined {
  if (values.length === 0) return { code: 'listEmpty', data: {} };
  if (!weights) return undefined;
  if (weights.length !== values.length)
    return {
      code: 'weightsNotForAll',
      data: { piece: String(weights.length), wanted: String(values.length) },
    };
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.some((weight) => weight < 0) || sum <= 0 ? { code: 'weightsAllZero', data: {} } : undefined;
}
