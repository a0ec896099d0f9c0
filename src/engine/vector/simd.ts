import { code, i32, pairs, section, sized, text, unsigned, v128, vectorOf } from './bytes';
import { operation, snaps, type Scratch } from './operation';
import type { BlockShape } from './shape';
import { numberBytes } from './shape';
import { band, noise, operandsOf, type VectorBlock, type VectorNode } from './vector';

/** A block with the shape it is to be compiled for. */
export interface ShapedBlock {
  readonly block: VectorBlock;
  readonly shape: BlockShape;
}

/** Parameters of a block's function: entities, near, then five addresses for each hop. */
const perHop = 5;
const hopParameter = (hop: number, at: 'current' | 'last' | 'table' | 'lastTable' | 'ancestors'): number =>
  2 + hop * perHop + ['current', 'last', 'table', 'lastTable', 'ancestors'].indexOf(at);
const parametersOf = ({ hops }: BlockShape): number => 2 + hops.length * perHop;

/**
 * The bytes of a WebAssembly module with one function for each block, `block0`, `block1`, ..., over the memory `lanes.memory`
 * that it imports. Each function walks the entities of its kind and, within one, the lanes two at a time; the length of
 * the code does not depend on how many there are of either.
 */
export function emitModule(blocks: readonly ShapedBlock[]): Uint8Array<ArrayBuffer> {
  const types = blocks.map(({ shape }) => [
    0x60,
    ...vectorOf(Array.from({ length: parametersOf(shape) }, () => [i32])),
    ...vectorOf([]),
  ]);
  const memory = [...text('lanes'), ...text('memory'), 0x02, 0x00, ...unsigned(1)];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, vectorOf(types)),
    ...section(2, vectorOf([memory])),
    ...section(3, vectorOf(blocks.map((_, at) => unsigned(at)))),
    ...section(7, vectorOf(blocks.map((_, at) => [...text(`block${String(at)}`), 0x00, ...unsigned(at)]))),
    ...section(10, vectorOf(blocks.map((block) => sized(new Emitter(block).body())))),
  ]);
}

class Emitter {
  readonly #block: VectorBlock;
  readonly #shape: BlockShape;
  readonly #uses: number[];
  readonly #bytes: number[] = [];
  /** The local in which a node is kept that is read more than once. */
  readonly #kept = new Map<number, number>();
  #wholes = 0;
  #vectors = 0;
  readonly #entity: number;
  readonly #lane: number;
  readonly #addresses = new Map<string, number>();
  readonly #scratch: Scratch;

  constructor({ block, shape }: ShapedBlock) {
    this.#block = block;
    this.#shape = shape;
    this.#uses = block.nodes.map(() => 0);
    for (const node of block.nodes) for (const operand of operandsOf(node)) this.#use(operand);
    for (const { node } of block.writes) this.#use(node);
    this.#entity = this.#whole();
    this.#lane = this.#whole();
    for (const address of this.#addressesUsed()) this.#addresses.set(address, this.#whole());
    // Locals are numbered whole numbers first; no whole number is added once a vector is.
    const vector = () => this.#vector();
    this.#scratch = {
      a: vector(),
      b: vector(),
      c: vector(),
      near: vector(),
      one: vector(),
      band: vector(),
      noise: vector(),
    };
  }

  body(): number[] {
    const { lanes } = this.#shape;
    const { one, band: width, noise: least, near } = this.#scratch;
    this.#put(pairs.constant(1), code.set(one), pairs.constant(band), code.set(width));
    this.#put(pairs.constant(noise), code.set(least));
    this.#put(code.loop);
    this.#pointAtEntity();
    this.#put(code.constant32(0), code.set(this.#lane), code.loop);
    this.#put(pairs.constant(0), code.set(near));
    for (const write of this.#block.writes) this.#write(write);
    this.#markNear();
    this.#kept.clear();
    for (const [address, local] of this.#addresses)
      if (!/able /.test(address))
        this.#put(code.get(local), code.constant32(16), code.add32, code.set(local));
    this.#put(code.get(this.#lane), code.constant32(16), code.add32, code.tee(this.#lane));
    this.#put(code.constant32(lanes * numberBytes), code.less32, code.branchIf(0), code.end);
    this.#put(code.get(this.#entity), code.constant32(1), code.add32, code.tee(this.#entity));
    this.#put(code.get(0), code.less32, code.branchIf(0), code.end, code.end);
    const locals = vectorOf([
      [...unsigned(this.#wholes), i32],
      [...unsigned(this.#vectors), v128],
    ]);
    return [...locals, ...this.#bytes];
  }

  /** Sets the addresses of the entity at hand and of those above it, for its first lanes. */
  #pointAtEntity(): void {
    const { lanes, hops } = this.#shape;
    for (const [address, local] of this.#addresses) {
      const [name = '', up = '0'] = address.split(' ');
      const hop = Number(up);
      const { columns = 0, tableColumns = 0 } = hops[hop] ?? {};
      const at = name as 'current' | 'last' | 'table' | 'lastTable';
      const bytes = numberBytes * (at === 'current' || at === 'last' ? columns * lanes : tableColumns);
      this.#put(code.get(hopParameter(hop, at)));
      if (hop === 0) this.#put(code.get(this.#entity));
      else {
        this.#put(code.get(hopParameter(hop, 'ancestors')), code.get(this.#entity), code.constant32(4));
        this.#put(code.multiply32, code.add32, code.load32);
      }
      this.#put(code.constant32(bytes), code.multiply32, code.add32, code.set(local));
    }
  }

  #write({ node, hop, column, adds }: VectorBlock['writes'][number]): void {
    const address = this.#addressOf('current', hop);
    const offset = column * this.#shape.lanes * numberBytes;
    this.#put(code.get(address));
    if (adds) this.#put(code.get(address), pairs.load(offset));
    this.#number(node);
    if (adds) this.#put(pairs.add);
    this.#put(pairs.store(offset));
  }

  #markNear(): void {
    const { near, one } = this.#scratch;
    if (!this.#block.nodes.some(({ op }) => snaps(op))) return;
    const address = [...code.get(1), ...code.get(this.#lane), ...code.add32];
    this.#put(address, address, pairs.load(0), code.get(near), code.get(one), pairs.and, pairs.or);
    this.#put(pairs.store(0));
  }

  /** Leaves a node on the stack: a number, or for a mask all bits set where it is true. */
  #number(id: number): void {
    const kept = this.#kept.get(id);
    if (kept !== undefined) {
      this.#put(code.get(kept));
      return;
    }
    this.#calculate(this.#node(id));
    if ((this.#uses[id] ?? 0) > 1) {
      const local = this.#vector();
      this.#kept.set(id, local);
      this.#put(code.tee(local));
    }
  }

  #calculate(node: VectorNode): void {
    switch (node.op) {
      case 'constant':
        this.#put(pairs.constant(node.value));
        return;
      case 'truth':
        this.#put(node.value ? pairs.allOnes : pairs.constant(0));
        return;
      case 'load':
        this.#put(code.get(this.#addressOf(node.back === 1 ? 'last' : 'current', node.hop)));
        this.#put(pairs.load(node.column * this.#shape.lanes * numberBytes));
        return;
      case 'table':
        this.#put(code.get(this.#addressOf(node.back === 1 ? 'lastTable' : 'table', node.hop)));
        this.#put(pairs.splat(node.column * numberBytes));
        return;
      case 'select':
        this.#number(node.a);
        this.#number(node.b);
        this.#number(node.mask);
        this.#put(pairs.select);
        return;
      default:
        for (const operand of operandsOf(node)) this.#number(operand);
        this.#put(operation(node.op, this.#scratch));
    }
  }

  #addressesUsed(): Set<string> {
    const used = new Set<string>();
    for (const node of this.#block.nodes) {
      if (node.op === 'load') used.add(`${node.back === 1 ? 'last' : 'current'} ${String(node.hop)}`);
      if (node.op === 'table') used.add(`${node.back === 1 ? 'lastTable' : 'table'} ${String(node.hop)}`);
    }
    for (const { hop } of this.#block.writes) used.add(`current ${String(hop)}`);
    return used;
  }

  #addressOf(name: string, hop: number): number {
    const found = this.#addresses.get(`${name} ${String(hop)}`);
    if (found === undefined) throw new Error(`unreachable: no address of ${name} ${String(hop)}`);
    return found;
  }

  #node(id: number): VectorNode {
    const node = this.#block.nodes[id];
    if (!node) throw new Error(`unreachable: no node ${String(id)}`);
    return node;
  }

  #use(id: number): void {
    this.#uses[id] = (this.#uses[id] ?? 0) + 1;
  }

  #whole(): number {
    this.#wholes += 1;
    return parametersOf(this.#shape) + this.#wholes - 1;
  }

  #vector(): number {
    this.#vectors += 1;
    return parametersOf(this.#shape) + this.#wholes + this.#vectors - 1;
  }

  #put(...pieces: readonly (readonly number[])[]): void {
    for (const piece of pieces) for (const byte of piece) this.#bytes.push(byte);
  }
}
