export { fromScenario } from './fromScenario';
export { givenIn, heldFrom, type Given } from './given';
export { directoryOf, patchPopulation } from './patchPopulation';
export type { Entity, Population } from './population';
export { setCell } from './setCell';
