import { band, noise, type VectorNode } from './vector';

/**
 * One loop over the lanes of a block. All addresses count numbers; `d` is written, `a`, `b` and `c` are read with steps of
 * 1, or of 0 where an operand is one number for all lanes; `near` marks lanes that snapped.
 */
export type Kernel = (
  m: Float64Array,
  lanes: number,
  d: number,
  a: number,
  aStep: number,
  b: number,
  bStep: number,
  c: number,
  cStep: number,
  near: number,
) => void;

// Constants of this file are numbers to the compiler; those of another are looked up in every lane by some loaders.
const [width, smallest] = [band, noise];

type Calculated = Exclude<VectorNode['op'], 'load' | 'table' | 'constant' | 'truth'>;

// Masks are 1 and 0 here. Every loop does in each lane what the SIMD instructions do, in the same order, to the last bit.
export const kernels: Record<Calculated, Kernel> = {
  add: (m, n, d, a, s, b, t) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t)
      m[d + i] = (m[x] as number) + (m[y] as number);
  },
  subtract: (m, n, d, a, s, b, t) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t) {
      const left = m[x] as number;
      const difference = left - (m[y] as number);
      m[d + i] = Math.abs(difference) <= Math.abs(left) * smallest ? 0 : difference;
    }
  },
  settle: (m, n, d, a, s, b, t, _c, _u, near) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t) {
      const left = m[x] as number;
      const right = m[y] as number;
      const difference = left - right;
      const isNear = Math.abs(difference) <= widthOf(left, right);
      if (isNear && difference !== 0) m[near + i] = 1;
      m[d + i] = isNear ? 0 : difference;
    }
  },
  multiply: (m, n, d, a, s, b, t) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t)
      m[d + i] = (m[x] as number) * (m[y] as number);
  },
  divide: (m, n, d, a, s, b, t) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t)
      m[d + i] = (m[x] as number) / (m[y] as number);
  },
  least: (m, n, d, a, s, b, t) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t) {
      const left = m[x] as number;
      const right = m[y] as number;
      m[d + i] = right < left ? right : left;
    }
  },
  greatest: (m, n, d, a, s, b, t) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t) {
      const left = m[x] as number;
      const right = m[y] as number;
      m[d + i] = left < right ? right : left;
    }
  },
  less: (m, n, d, a, s, b, t, _c, _u, near) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t) {
      const left = m[x] as number;
      const right = m[y] as number;
      const isNear = Math.abs(left - right) <= widthOf(left, right);
      if (isNear && left !== right) m[near + i] = 1;
      m[d + i] = left < right && !isNear ? 1 : 0;
    }
  },
  lessOrEqual: (m, n, d, a, s, b, t, _c, _u, near) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t) {
      const left = m[x] as number;
      const right = m[y] as number;
      const isNear = Math.abs(left - right) <= widthOf(left, right);
      if (isNear && left !== right) m[near + i] = 1;
      m[d + i] = left < right || isNear ? 1 : 0;
    }
  },
  equal: (m, n, d, a, s, b, t, _c, _u, near) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t) {
      const left = m[x] as number;
      const right = m[y] as number;
      const isNear = Math.abs(left - right) <= widthOf(left, right);
      if (isNear && left !== right) m[near + i] = 1;
      m[d + i] = isNear ? 1 : 0;
    }
  },
  both: (m, n, d, a, s, b, t) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t) m[d + i] = m[x] === 1 && m[y] === 1 ? 1 : 0;
  },
  either: (m, n, d, a, s, b, t) => {
    for (let i = 0, x = a, y = b; i < n; i += 1, x += s, y += t) m[d + i] = m[x] === 1 || m[y] === 1 ? 1 : 0;
  },
  negate: (m, n, d, a, s) => {
    for (let i = 0, x = a; i < n; i += 1, x += s) m[d + i] = -(m[x] as number);
  },
  absolute: (m, n, d, a, s) => {
    for (let i = 0, x = a; i < n; i += 1, x += s) m[d + i] = Math.abs(m[x] as number);
  },
  floor: (m, n, d, a, s, _b, _t, _c, _u, near) => {
    for (let i = 0, x = a; i < n; i += 1, x += s) {
      const value = m[x] as number;
      const step = Math.floor(value + 1 / 2);
      const isNear = Math.abs(value - step) <= widthOf(value, step);
      if (isNear && value !== step) m[near + i] = 1;
      m[d + i] = isNear ? step : Math.floor(value);
    }
  },
  isZero: (m, n, d, a, s) => {
    for (let i = 0, x = a; i < n; i += 1, x += s) m[d + i] = m[x] === 0 ? 1 : 0;
  },
  not: (m, n, d, a, s) => {
    for (let i = 0, x = a; i < n; i += 1, x += s) m[d + i] = m[x] === 1 ? 0 : 1;
  },
  flag: copy,
  select: (m, n, d, a, s, b, t, c, u) => {
    for (let i = 0, x = a, y = b, z = c; i < n; i += 1, x += s, y += t, z += u)
      m[d + i] = (m[z] === 1 ? m[x] : m[y]) as number;
  },
};

export function copy(m: Float64Array, n: number, d: number, a: number, s: number): void {
  for (let i = 0, x = a; i < n; i += 1, x += s) m[d + i] = m[x] as number;
}

export function accumulate(m: Float64Array, n: number, d: number, a: number, s: number): void {
  for (let i = 0, x = a; i < n; i += 1, x += s) m[d + i] = (m[d + i] as number) + (m[x] as number);
}

/** How close to a step counts as being on it. Written without a branch on NaN, as the SIMD instructions are. */
function widthOf(left: number, right: number): number {
  const a = Math.abs(left);
  const b = Math.abs(right);
  const greater = a < b ? b : a;
  return (greater < 1 ? 1 : greater) * width;
}
