import { exp, log } from './elementary';

/** Highest power first. */
type Polynomial = readonly number[];

function at(polynomial: Polynomial, x: number): number {
  let sum = 0;
  for (const coefficient of polynomial) sum = sum * x + coefficient;
  return sum;
}

/** Numerators and denominators of Wichura, Algorithm AS 241 (1988), PPND16: about 1 part in 10^16. */
const middle = {
  over: [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  under: [
    5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
  ],
};
const near = {
  over: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  under: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
  ],
};
const far = {
  over: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  under: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
  ],
};

/** The z below which the share p of the standard normal distribution lies. */
export function normalQuantile(p: number): number {
  const fromHalf = p - 0.5;
  if (Math.abs(fromHalf) <= 0.425) {
    const r = 0.180625 - fromHalf * fromHalf;
    return (fromHalf * at(middle.over, r)) / at(middle.under, r);
  }
  const tail = fromHalf < 0 ? p : 1 - p;
  if (tail <= 0) return fromHalf < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-log(tail));
  const { over, under, shift } = r <= 5 ? { ...near, shift: 1.6 } : { ...far, shift: 5 };
  const z = at(over, r - shift) / at(under, r - shift);
  return fromHalf < 0 ? -z : z;
}

/** Numerators and denominators of Cody (1969) for the error function and its complement. */
const centre = {
  over: [
    1.8577770618460315e-1, 3.1611237438705656, 113.864154151050156, 377.485237685302021, 3209.37758913846947,
  ],
  under: [1, 23.6012909523441209, 244.024637934444173, 1282.61652607737228, 2844.23683343917062],
};
const flank = {
  over: [
    2.15311535474403846e-8, 0.564188496988670089, 8.88314979438837594, 66.1191906371416295,
    298.635138197400131, 881.95222124176909, 1712.04761263407058, 2051.07837782607147, 1230.33935479799725,
  ],
  under: [
    1, 15.7449261107098347, 117.693950891312499, 537.181101862009858, 1621.38957456669019,
    3290.79923573345963, 4362.61909014324716, 3439.36767414372164, 1230.33935480374942,
  ],
};
const rootHalf = Math.SQRT1_2;
const centreEnds = 0.46875;
const flankEnds = 4;
const oneOverRootTwoPi = 0.3989422804014327;
const termsOfFraction = 30;

/** The share of the standard normal distribution below z; small shares keep all their digits. */
export function normalShare(z: number): number {
  const y = z * rootHalf;
  if (Math.abs(y) <= centreEnds) return 0.5 + (0.5 * y * at(centre.over, y * y)) / at(centre.under, y * y);
  const beyond = tailShare(Math.abs(z));
  return z < 0 ? beyond : 1 - beyond;
}

/** The share beyond a `size` outside the centre. */
function tailShare(size: number): number {
  if (size === Infinity) return 0;
  // size^2 would lose its last digits; split, both exponents are exact.
  const coarse = Math.floor(size * 16) / 16;
  const decay = exp(-coarse * coarse * 0.5) * exp(-(size - coarse) * (size + coarse) * 0.5);
  const y = size * rootHalf;
  if (y <= flankEnds) return (0.5 * decay * at(flank.over, y)) / at(flank.under, y);
  // Beyond, Laplace's continued fraction: thirty terms are enough from where the flank ends.
  let fraction = size;
  for (let term = termsOfFraction; term >= 1; term -= 1) fraction = size + term / fraction;
  return (decay * oneOverRootTwoPi) / fraction;
}
