export { compileKernels, scratchOf } from './compileKernels';
export { emitModule, type ShapedBlock } from './simd';
export { numberBytes, type BlockPlace, type BlockRun, type BlockShape, type HopPlace } from './shape';
export { Vector, type NodeId, type VectorBlock } from './vector';
