import { isMap, isScalar, isSeq, type Document, type LineCounter, type Node, type YAMLMap } from 'yaml';

type Pair = YAMLMap['items'][number];

/** Where the paths of a document stand. A map of many keys is looked through once and not for every path. */
export class Lines {
  readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

  constructor(
    private readonly document: Document,
    private readonly counter: LineCounter,
  ) {}

  /** The line of the deepest part of the path that exists; the first line for a path that does not exist at all. */
  of(path: readonly (string | number)[]): number {
    let node: Node | null = this.document.contents;
    let offset = 0;
    for (const key of path) {
      const next = this.#step(node, key);
      if (!next) break;
      [node, offset] = next;
    }
    return this.counter.linePos(offset).line;
  }

  #step(node: Node | null, key: string | number): [Node | null, number] | undefined {
    if (isMap(node)) {
      const pair = this.#pairsOf(node).get(String(key));
      if (!pair) return undefined;
      const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      return [pair.value as Node | null, offset];
    }
    if (isSeq(node)) {
      // Requirements are lists in files but are named by their id everywhere else.
      const item =
        typeof key === 'number'
          ? node.items[key]
          : node.items.find((each) => isMap(each) && each.get('id') === key);
      return item ? [item as Node, (item as Node).range?.[0] ?? 0] : undefined;
    }
    return undefined;
  }

  #pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const kept = this.#pairs.get(map);
    if (kept) return kept;
    const plain = map.items.filter(({ key }) => isScalar(key)).reverse();
    const pairs = new Map(plain.map((pair) => [String(isScalar(pair.key) ? pair.key.value : ''), pair]));
    this.#pairs.set(map, pairs);
    return pairs;
  }
}
