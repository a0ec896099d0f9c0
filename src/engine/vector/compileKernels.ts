import { accumulate, copy, kernels, type Kernel } from './kernels';
import { numberBytes, type BlockPlace, type BlockRun, type BlockShape, type HopPlace } from './shape';
import { operandsOf, type VectorBlock, type VectorNode } from './vector';

/** Where an operand is found: at an address of its own, or beside an entity. */
interface Operand {
  readonly base: 'scratch' | 'current' | 'last' | 'table' | 'lastTable';
  readonly hop: number;
  readonly offset: number;
  readonly step: 0 | 1;
}

interface Step {
  readonly kernel: Kernel;
  readonly to: Operand;
  readonly from: readonly [Operand, Operand, Operand];
}

/** The scratch memory that a block needs to be run by kernels, in numbers. */
export function scratchOf(block: VectorBlock, lanes: number): number {
  return placesOf(block, lanes).size;
}

/**
 * Compiles a block to plain loops over typed arrays: the reference for the SIMD instructions, and what runs where there
 * are none. `scratch` is the address, in bytes, of the memory of {@link scratchOf}.
 */
export function compileKernels(
  block: VectorBlock,
  shape: BlockShape,
  buffer: ArrayBuffer,
  scratch: number,
): BlockRun {
  const m = new Float64Array(buffer);
  const indices = new Int32Array(buffer);
  const { lanes } = shape;
  const own = scratch / numberBytes;
  const { places, constants } = placesOf(block, lanes);
  const none: Operand = { base: 'scratch', hop: 0, offset: 0, step: 0 };
  const at = (node: number): Operand => places[node] ?? none;
  const steps = stepsOf(block, lanes, at, none);
  return ({ entities, near, hops }: BlockPlace) => {
    for (const [offset, value] of constants) m[own + offset] = value;
    const nearAt = near / numberBytes;
    for (let entity = 0; entity < entities; entity += 1) {
      const bases = hops.map((hop, up) => {
        const index = up === 0 ? entity : (indices[hop.ancestors / 4 + entity] ?? 0);
        return basesOf(hop, index, shape, up);
      });
      const address = ({ base, hop, offset }: Operand): number =>
        base === 'scratch' ? own + offset : (bases[hop] as Bases)[base] + offset;
      for (const { kernel, to, from } of steps) {
        const [a, b, c] = from;
        kernel(m, lanes, address(to), address(a), a.step, address(b), b.step, address(c), c.step, nearAt);
      }
    }
  };
}

type Bases = Record<Exclude<Operand['base'], 'scratch'>, number>;

function basesOf(hop: HopPlace, index: number, { lanes, hops }: BlockShape, up: number): Bases {
  const { columns = 0, tableColumns = 0 } = hops[up] ?? {};
  const lane = index * columns * lanes;
  const row = index * tableColumns;
  return {
    current: hop.current / numberBytes + lane,
    last: hop.last / numberBytes + lane,
    table: hop.table / numberBytes + row,
    lastTable: hop.lastTable / numberBytes + row,
  };
}

/**
 * Where each node of a block is found: what is loaded where it lies, what is written in its column, the rest in scratch
 * memory that is used again once nobody reads it any more.
 */
function placesOf({ nodes, writes }: VectorBlock, lanes: number) {
  const lastUse = new Map<number, number>();
  nodes.forEach((node, id) => {
    for (const operand of operandsOf(node)) lastUse.set(operand, id);
  });
  for (const { node } of writes) lastUse.set(node, nodes.length);
  const written = new Map(writes.flatMap(({ node, column, adds }) => (adds ? [] : [[node, column]])));
  const free: number[] = [];
  let size = 0;
  const take = (numbers: number): number => {
    size += numbers;
    return size - numbers;
  };
  const constants: [number, number][] = [];
  const places: Operand[] = [];
  const inScratch = (offset: number, step: 0 | 1): Operand => ({ base: 'scratch', hop: 0, offset, step });
  const placeOf = (node: VectorNode, id: number): Operand => {
    if (node.op === 'load' || node.op === 'table') {
      const { hop, column, back } = node;
      return node.op === 'load'
        ? { base: back === 1 ? 'last' : 'current', hop, offset: column * lanes, step: 1 }
        : { base: back === 1 ? 'lastTable' : 'table', hop, offset: column, step: 0 };
    }
    if (node.op === 'constant' || node.op === 'truth') {
      const offset = take(1);
      constants.push([offset, Number(node.value)]);
      return inScratch(offset, 0);
    }
    for (const operand of new Set(operandsOf(node))) {
      const place = places[operand];
      if (lastUse.get(operand) === id && place?.base === 'scratch' && place.step === 1)
        free.push(place.offset);
    }
    const column = written.get(id);
    if (column !== undefined) return { base: 'current', hop: 0, offset: column * lanes, step: 1 };
    return inScratch(free.pop() ?? take(lanes), 1);
  };
  for (const [id, node] of nodes.entries()) places.push(placeOf(node, id));
  return { places, constants, size };
}

function stepsOf(
  { nodes, writes }: VectorBlock,
  lanes: number,
  at: (node: number) => Operand,
  none: Operand,
): Step[] {
  const steps = nodes.flatMap((node, id): Step[] => {
    if (node.op === 'load' || node.op === 'table' || node.op === 'constant' || node.op === 'truth') return [];
    const operands = operandsOf(node);
    const [c, a, b] = 'mask' in node ? operands : [undefined, ...operands];
    const place = (operand: number | undefined) => (operand === undefined ? none : at(operand));
    return [{ kernel: kernels[node.op], to: at(id), from: [place(a), place(b), place(c)] }];
  });
  const stores = writes.flatMap(({ node, hop, column, adds }): Step[] => {
    const to: Operand = { base: 'current', hop, offset: column * lanes, step: 1 };
    const isThere = !adds && at(node).base === to.base && at(node).hop === 0 && at(node).offset === to.offset;
    return isThere ? [] : [{ kernel: adds ? accumulate : copy, to, from: [at(node), none, none] }];
  });
  return [...steps, ...stores];
}
