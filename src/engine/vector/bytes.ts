/** The pieces that a WebAssembly module is written with (WebAssembly Core Specification 2.0, chapter 5). */

/** An unsigned whole number in LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return bytes;
}

/** A signed 32-bit number in LEB128. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    const isDone = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0);
    bytes.push(isDone ? low : low | 128);
    if (isDone) return bytes;
  }
}

/** The eight bytes of a number, the lowest first. */
function double(value: number): number[] {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setFloat64(0, value, true);
  return Array.from({ length: 8 }, (_, at) => bytes.getUint8(at));
}

/** A list with its length before it. */
export function vectorOf(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

/** Bytes with their number before them. */
export function sized(bytes: readonly number[]): number[] {
  return [...unsigned(bytes.length), ...bytes];
}

export function section(id: number, bytes: readonly number[]): number[] {
  return [id, ...sized(bytes)];
}

/** Plain letters, with their number before them. */
export function text(words: string): number[] {
  return sized(Array.from(words, (letter) => letter.charCodeAt(0)));
}

export const i32 = 0x7f;
export const v128 = 0x7b;

/** Instructions of whole numbers and of control. */
export const code = {
  loop: [0x03, 0x40],
  end: [0x0b],
  branchIf: (depth: number) => [0x0d, ...unsigned(depth)],
  get: (local: number) => [0x20, ...unsigned(local)],
  set: (local: number) => [0x21, ...unsigned(local)],
  tee: (local: number) => [0x22, ...unsigned(local)],
  load32: [0x28, 0x02, 0x00],
  constant32: (value: number) => [0x41, ...signed(value)],
  less32: [0x49],
  add32: [0x6a],
  multiply32: [0x6c],
} as const;

const simd = (instruction: number): number[] => [0xfd, ...unsigned(instruction)];

/** Instructions on two numbers at once (f64x2) and on their bits. */
export const pairs = {
  load: (offset: number) => [...simd(0x00), 0x03, ...unsigned(offset)],
  splat: (offset: number) => [...simd(0x0a), 0x03, ...unsigned(offset)],
  store: (offset: number) => [...simd(0x0b), 0x03, ...unsigned(offset)],
  constant: (value: number) => [...simd(0x0c), ...double(value), ...double(value)],
  allOnes: [...simd(0x0c), ...Array.from({ length: 16 }, () => 0xff)],
  equal: simd(0x47),
  unequal: simd(0x48),
  less: simd(0x49),
  lessOrEqual: simd(0x4b),
  not: simd(0x4d),
  and: simd(0x4e),
  andNot: simd(0x4f),
  or: simd(0x50),
  select: simd(0x52),
  floor: simd(0x75),
  absolute: simd(0xec),
  negate: simd(0xed),
  add: simd(0xf0),
  subtract: simd(0xf1),
  multiply: simd(0xf2),
  divide: simd(0xf3),
  /** The second where it is less than the first, else the first. */
  least: simd(0xf6),
  greatest: simd(0xf7),
} as const;
