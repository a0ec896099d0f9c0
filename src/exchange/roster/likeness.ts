/** The pairs of neighbouring letters of a text, each once. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = Array.from(text);
  return new Set(
    letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`),
  );
}

/** How alike two sets of pairs are: 0 nothing in common, 1 the same. */
function shareOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return (2 * common) / Math.max(left.size + right.size, 1);
}

/** Pairs that stand in more names than this tell nobody apart (学院 does not) and are looked at by none. */
const mostNames = 200;

/**
 * Finds the nearest of many names by the pairs of letters that they share. Names are only compared that share a pair
 * which is not common, so that thousands can be looked for among thousands.
 */
export class NameFinder {
  readonly #pairs: readonly ReadonlySet<string>[];
  readonly #by = new Map<string, number[]>();

  constructor(names: readonly string[]) {
    this.#pairs = names.map(pairsOf);
    this.#pairs.forEach((pairs, index) => {
      for (const pair of pairs) {
        const there = this.#by.get(pair);
        if (there) there.push(index);
        else this.#by.set(pair, [index]);
      }
    });
  }

  /** The index of the nearest name and how alike it is; undefined where none is at least so alike. */
  nearest(name: string, least: number): { readonly index: number; readonly share: number } | undefined {
    const pairs = pairsOf(name);
    const near = new Set<number>();
    for (const pair of pairs) {
      const holders = this.#by.get(pair) ?? [];
      if (holders.length <= mostNames) for (const index of holders) near.add(index);
    }
    let best: { index: number; share: number } | undefined;
    for (const index of near) {
      const share = shareOf(pairs, this.#pairs[index] ?? new Set());
      if (share >= least && share > (best?.share ?? 0)) best = { index, share };
    }
    return best;
  }
}
