/**
 * What every lane goes through, in order: each node is one operation on whole columns of lanes, in single assignment.
 * Two kinds of nodes: numbers, and masks (true or false in each lane). Plain data, so that it can be posted to a worker.
 */
export type VectorNode =
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'truth'; readonly value: boolean }
  /** A column of lanes of the entity `hop` steps up from the one at hand, of this year or of `back` = 1 year before. */
  | { readonly op: 'load'; readonly hop: number; readonly column: number; readonly back: 0 | 1 }
  /** One number that is the same in every lane. */
  | { readonly op: 'table'; readonly hop: number; readonly column: number; readonly back: 0 | 1 }
  | { readonly op: OneOperand; readonly a: number }
  | { readonly op: TwoOperands; readonly a: number; readonly b: number }
  | { readonly op: 'select'; readonly mask: number; readonly a: number; readonly b: number };

/** `isZero` gives a mask of numbers, `not` a mask of masks, `flag` the numbers 1 and 0 of a mask. */
type OneOperand = 'negate' | 'absolute' | 'floor' | 'isZero' | 'not' | 'flag';
/** `less` to `equal` give masks of numbers, `both` and `either` masks of masks; `settle` is a difference that snaps to 0. */
type TwoOperands =
  | 'add'
  | 'subtract'
  | 'settle'
  | 'multiply'
  | 'divide'
  | 'least'
  | 'greatest'
  | 'less'
  | 'lessOrEqual'
  | 'equal'
  | 'both'
  | 'either';

/** What is written at the end: into a column of the entity at hand, or added to one of an entity above it. */
export interface VectorWrite {
  readonly node: number;
  readonly hop: number;
  readonly column: number;
  readonly adds: boolean;
}

export interface VectorBlock {
  readonly nodes: readonly VectorNode[];
  readonly writes: readonly VectorWrite[];
}

/** Where a value lies this close to a step or a threshold, in proportion to its size (or to 1), it is taken to be on it. */
export const band = 1e-9;
/** A difference this small beside what it is the difference of is the noise of floating point and nothing else. */
export const noise = 2 ** -40;

/** The numbers of nodes, as they are handed about while a block is built. */
export type NodeId = number;

/**
 * Builds a block. Equal nodes are one node, and what can be said without lanes is said here, so that a status that cannot
 * be anything but "known" costs nothing when the block runs.
 */
export class Vector {
  readonly #nodes: VectorNode[] = [];
  readonly #known = new Map<string, NodeId>();
  readonly #writes: VectorWrite[] = [];

  constant(value: number): NodeId {
    return this.#node({ op: 'constant', value }, `#${Object.is(value, -0) ? '-0' : String(value)}`);
  }

  truth(value: boolean): NodeId {
    return this.#node({ op: 'truth', value });
  }

  load(hop: number, column: number, back: 0 | 1): NodeId {
    return this.#node({ op: 'load', hop, column, back });
  }

  table(hop: number, column: number, back: 0 | 1): NodeId {
    return this.#node({ op: 'table', hop, column, back });
  }

  one(op: OneOperand, a: NodeId): NodeId {
    const node = this.#at(a);
    if (op === 'not' && node.op === 'truth') return this.truth(!node.value);
    if (op === 'not' && node.op === 'not') return node.a;
    if (op === 'flag' && node.op === 'truth') return this.constant(node.value ? 1 : 0);
    if (op === 'isZero' && node.op === 'constant') return this.truth(node.value === 0);
    if (op === 'isZero' && node.op === 'flag') return this.one('not', node.a);
    if (op === 'negate' && node.op === 'constant') return this.constant(-node.value);
    return this.#node({ op, a });
  }

  two(op: TwoOperands, a: NodeId, b: NodeId): NodeId {
    return this.#folded(op, a, b) ?? this.#node({ op, a, b });
  }

  /** `a` where the mask is true, else `b`. */
  select(mask: NodeId, a: NodeId, b: NodeId): NodeId {
    const decided = this.#at(mask);
    if (a === b) return a;
    if (decided.op === 'truth') return decided.value ? a : b;
    if (decided.op === 'not') return this.select(decided.a, b, a);
    return this.#node({ op: 'select', mask, a, b });
  }

  isNonzero(a: NodeId): NodeId {
    return this.one('not', this.one('isZero', a));
  }

  write(node: NodeId, column: number): void {
    this.#writes.push({ node, hop: 0, column, adds: false });
  }

  add(node: NodeId, hop: number, column: number): void {
    this.#writes.push({ node, hop, column, adds: true });
  }

  /** Whether a node is this number in every lane, whatever the lanes are. */
  isConstant(node: NodeId, value: number): boolean {
    const found = this.#at(node);
    return found.op === 'constant' && found.value === value;
  }

  /** The block, without nodes that nothing is written from. */
  block(): VectorBlock {
    const used = new Set(this.#writes.map(({ node }) => node));
    for (let at = this.#nodes.length - 1; at >= 0; at -= 1)
      if (used.has(at)) for (const operand of operandsOf(this.#at(at))) used.add(operand);
    const places = new Map([...used].sort((left, right) => left - right).map((node, at) => [node, at]));
    const moved = (node: NodeId) => places.get(node) ?? 0;
    return {
      nodes: [...places.keys()].map((node) => renumbered(this.#at(node), moved)),
      writes: this.#writes.map((write) => ({ ...write, node: moved(write.node) })),
    };
  }

  #folded(op: TwoOperands, a: NodeId, b: NodeId): NodeId | undefined {
    const [left, right] = [this.#at(a), this.#at(b)];
    if (left.op === 'truth' || right.op === 'truth') {
      const [fixed, other] = left.op === 'truth' ? [left.value, b] : [right.op === 'truth' && right.value, a];
      if (op === 'both') return fixed ? other : this.truth(false);
      if (op === 'either') return fixed ? this.truth(true) : other;
    }
    if (op === 'add' && right.op === 'negate') return this.two('subtract', a, right.a);
    if (op === 'greatest' && a === b) return a;
    if (left.op !== 'constant' && right.op !== 'constant') return undefined;
    if (op === 'add' && left.op === 'constant' && right.op === 'constant')
      return this.constant(left.value + right.value);
    const is = (node: VectorNode, value: number) => node.op === 'constant' && node.value === value;
    if (op === 'add' && is(right, 0)) return a;
    if (op === 'add' && is(left, 0)) return b;
    if ((op === 'subtract' || op === 'multiply') && is(right, op === 'multiply' ? 1 : 0)) return a;
    if (op === 'multiply' && is(left, 1)) return b;
    return undefined;
  }

  #node(node: VectorNode, key = keyOf(node)): NodeId {
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const id = this.#nodes.push(node) - 1;
    this.#known.set(key, id);
    return id;
  }

  #at(id: NodeId): VectorNode {
    const node = this.#nodes[id];
    if (!node) throw new Error(`unreachable: no node ${String(id)}`);
    return node;
  }
}

function keyOf(node: VectorNode): string {
  return Object.values(node).join(' ');
}

/** The nodes that a node reads. */
export function operandsOf(node: VectorNode): readonly NodeId[] {
  if ('mask' in node) return [node.mask, node.a, node.b];
  if ('b' in node) return [node.a, node.b];
  return 'a' in node ? [node.a] : [];
}

function renumbered(node: VectorNode, moved: (node: NodeId) => NodeId): VectorNode {
  if ('mask' in node) return { ...node, mask: moved(node.mask), a: moved(node.a), b: moved(node.b) };
  if ('b' in node) return { ...node, a: moved(node.a), b: moved(node.b) };
  return 'a' in node ? { ...node, a: moved(node.a) } : node;
}
