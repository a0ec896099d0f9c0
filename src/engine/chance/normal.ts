import { exp, log } from './elementary';

/** Written out, and called with its coefficients (highest power first), which is several times faster than a loop. */
function polynomial(
  x: number,
  c8: number,
  c7: number,
  c6: number,
  c5: number,
  c4: number,
  c3: number,
  c2: number,
  c1: number,
  c0: number,
): number {
  return (((((((c8 * x + c7) * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0;
}

/** The z below which the share p of the standard normal distribution lies: Wichura, Algorithm AS 241 (1988). */
export function normalQuantile(p: number): number {
  const fromHalf = p - 1 / 2;
  if (Math.abs(fromHalf) <= 0.425) {
    const r = 0.180625 - fromHalf * fromHalf;
    return (
      (fromHalf *
        polynomial(
          r,
          0,
          2509.0809287301227,
          33430.57558358813,
          67265.7709270087,
          45921.95393154987,
          13731.69376550946,
          1971.5909503065513,
          133.14166789178438,
          3.3871328727963665,
        )) /
      polynomial(
        r,
        0,
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1,
      )
    );
  }
  const z = tailQuantile(fromHalf < 0 ? p : 1 - p);
  return fromHalf < 0 ? -z : z;
}

function tailQuantile(tail: number): number {
  if (tail <= 0) return Infinity;
  const root = Math.sqrt(-log(tail));
  if (root <= 5) {
    const r = root - 1.6;
    return (
      polynomial(
        r,
        0,
        0.0007745450142783414,
        0.022723844989269184,
        0.2417807251774506,
        1.2704582524523684,
        3.6478483247632045,
        5.769497221460691,
        4.630337846156546,
        1.4234371107496835,
      ) /
      polynomial(
        r,
        0,
        1.0507500716444169e-9,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1,
      )
    );
  }
  const r = root - 5;
  return (
    polynomial(
      r,
      0,
      2.0103343992922881e-7,
      0.000027115555687434876,
      0.0012426609473880784,
      0.026532189526576124,
      0.29656057182850487,
      1.7848265399172913,
      5.463784911164114,
      6.657904643501103,
    ) /
    polynomial(
      r,
      0,
      2.0442631033899397e-15,
      1.421511758316446e-7,
      0.000018463183175100548,
      0.0007868691311456133,
      0.014875361290850615,
      0.1369298809227358,
      0.599832206555888,
      1,
    )
  );
}

const rootHalf = Math.SQRT1_2;
const centreEnds = 0.46875;
const flankEnds = 4;
const oneOverRootTwoPi = 0.3989422804014327;
const termsOfFraction = 30;

/**
 * The share of the standard normal distribution below z; small shares keep all their digits. The fractions are those of
 * Cody (1969) for the error function and its complement.
 */
export function normalShare(z: number): number {
  const y = z * rootHalf;
  if (Math.abs(y) > centreEnds) {
    const beyond = tailShare(Math.abs(z));
    return z < 0 ? beyond : 1 - beyond;
  }
  const square = y * y;
  return (
    1 / 2 +
    ((1 / 2) *
      y *
      polynomial(
        square,
        0,
        0,
        0,
        0,
        0.18577770618460315,
        3.1611237438705655,
        113.86415415105016,
        377.485237685302,
        3209.3775891384694,
      )) /
      polynomial(
        square,
        0,
        0,
        0,
        0,
        1,
        23.601290952344122,
        244.02463793444417,
        1282.6165260773723,
        2844.236833439171,
      )
  );
}

/** The share beyond a `size` outside the centre. */
function tailShare(size: number): number {
  if (size === Infinity) return 0;
  // size^2 would lose its last digits; split, both exponents are exact.
  const coarse = Math.floor(size * 16) / 16;
  const decay = exp((-coarse * coarse) / 2) * exp((-(size - coarse) * (size + coarse)) / 2);
  const y = size * rootHalf;
  if (y <= flankEnds)
    return (
      ((1 / 2) *
        decay *
        polynomial(
          y,
          2.1531153547440383e-8,
          0.5641884969886701,
          8.883149794388377,
          66.11919063714163,
          298.6351381974001,
          881.952221241769,
          1712.0476126340707,
          2051.0783778260716,
          1230.3393547979972,
        )) /
      polynomial(
        y,
        1,
        15.744926110709835,
        117.6939508913125,
        537.1811018620099,
        1621.3895745666903,
        3290.7992357334597,
        4362.619090143247,
        3439.3676741437216,
        1230.3393548037495,
      )
    );
  // Beyond, Laplace's continued fraction: thirty terms are enough from where the flank ends.
  let fraction = size;
  for (let term = termsOfFraction; term >= 1; term -= 1) fraction = size + term / fraction;
  return (decay * oneOverRootTwoPi) / fraction;
}
