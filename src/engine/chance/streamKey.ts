/** 128 bits that stand for a name: what a stream of random numbers starts from. */
export type StreamKey = readonly [number, number, number, number];

const primes = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f] as const;

/** Scatters 32 bits: every bit of the result hangs on every bit given (the last step of MurmurHash3). */
export function scatter(bits: number): number {
  let mixed = bits;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The key of a text. Texts that differ in one letter have nothing in common. */
export function streamKey(text: string): StreamKey {
  const [a, b, c, d] = primes.map((prime, lane) => {
    let word = scatter(prime + lane);
    for (let index = 0; index < text.length; index += 1)
      word = scatter(Math.imul(word ^ text.charCodeAt(index), prime) + index);
    return scatter(word ^ text.length);
  });
  return together(a, b, c, d);
}

/** The key of the n-th part of what a key stands for. */
export function partKey(key: StreamKey, part: number): StreamKey {
  let word = scatter(part + primes[0]);
  const [a, b, c, d] = key.map((each, lane) => (word = scatter(each ^ Math.imul(word, primes[lane] ?? 1))));
  return together(a, b, c, d);
}

/** One bit is always set: a generator that starts from nothing but zeros never leaves them. */
function together(a = 0, b = 0, c = 0, d = 0): StreamKey {
  return [a, b, c, d | 1];
}
