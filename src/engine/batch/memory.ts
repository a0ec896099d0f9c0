import {
  compileKernels,
  emitModule,
  numberBytes,
  scratchOf,
  type BlockRun,
  type BlockShape,
} from '../vector';
import type { BlockStage, PhasePlan } from './program';

/** How blocks are run: by SIMD instructions, or by plain loops. */
export type Backend = 'simd' | 'kernels';

/** Where a kind lies in memory, in bytes. */
export interface KindPlace {
  /** Two years of lanes, one after the other. */
  readonly lanes: number;
  readonly yearBytes: number;
  readonly table: number;
  readonly rowBytes: number;
}

/** The memory of a phase and its blocks, compiled for a number of lanes at a time. */
export interface PhaseMemory {
  readonly numbers: Float64Array;
  readonly near: number;
  readonly kinds: readonly KindPlace[];
  readonly ancestorsOf: (kind: number, above: number) => number;
  readonly runOf: (stage: BlockStage) => BlockRun;
}

/** Lays out a phase and compiles its blocks. Throws where SIMD is asked for and cannot be had. */
export function layOut(plan: PhasePlan, lanes: number, rows: number, backend: Backend): PhaseMemory {
  const stages = [...plan.before, ...plan.within].filter((stage) => stage.kind === 'block');
  let end = 0;
  const take = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / 16) * 16;
    return at;
  };
  const near = take(lanes * numberBytes);
  const ancestors = new Map([...plan.ancestors].map(([key, { byteLength }]) => [key, take(byteLength)]));
  const kinds = plan.kinds.map(({ entities, columns, tableColumns }): KindPlace => {
    const yearBytes = entities * columns * lanes * numberBytes;
    const rowBytes = entities * tableColumns * numberBytes;
    return { lanes: take(2 * yearBytes), yearBytes, table: take(rows * rowBytes), rowBytes };
  });
  const scratch = take(
    backend === 'simd' ? 0 : numberBytes * Math.max(0, ...stages.map(({ block }) => scratchOf(block, lanes))),
  );
  const { buffer, compile } = memoryOf(end, backend, scratch);
  const numbers = new Float64Array(buffer);
  for (const [at, { table }] of plan.kinds.entries())
    numbers.set(table, (kinds[at]?.table ?? 0) / numberBytes);
  for (const [key, indices] of plan.ancestors)
    new Int32Array(buffer, ancestors.get(key) ?? 0, indices.length).set(indices);
  const runs = compile(stages.map((stage) => ({ block: stage.block, shape: shapeOf(stage, plan, lanes) })));
  return {
    numbers,
    near,
    kinds,
    ancestorsOf: (kind, above) => ancestors.get(`${String(kind)} ${String(above)}`) ?? 0,
    runOf: (stage) => {
      const run = runs[stages.indexOf(stage)];
      if (!run) throw new Error('unreachable: a stage of another phase');
      return run;
    },
  };
}

function shapeOf({ hops }: BlockStage, plan: PhasePlan, lanes: number): BlockShape {
  return {
    lanes,
    hops: hops.map((kind) => {
      const { columns = 0, tableColumns = 0 } = plan.kinds[kind] ?? {};
      return { columns, tableColumns };
    }),
  };
}

interface Memory {
  readonly buffer: ArrayBuffer;
  readonly compile: (blocks: readonly { block: BlockStage['block']; shape: BlockShape }[]) => BlockRun[];
}

const pageBytes = 65536;

function memoryOf(bytes: number, backend: Backend, scratch: number): Memory {
  if (backend === 'kernels') {
    const buffer = new ArrayBuffer(bytes);
    return {
      buffer,
      compile: (blocks) => blocks.map(({ block, shape }) => compileKernels(block, shape, buffer, scratch)),
    };
  }
  const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / pageBytes)) });
  return {
    buffer: memory.buffer,
    compile: (blocks) => {
      const module = new WebAssembly.Module(emitModule(blocks));
      const { exports } = new WebAssembly.Instance(module, { lanes: { memory } });
      return blocks.map((_, at) => {
        const run = exports[`block${String(at)}`] as (...addresses: number[]) => void;
        return ({ entities, near: nearAt, hops }) => {
          const addresses = hops.flatMap((hop) => [
            hop.current,
            hop.last,
            hop.table,
            hop.lastTable,
            hop.ancestors,
          ]);
          run(entities, nearAt, ...addresses);
        };
      });
    },
  };
}
