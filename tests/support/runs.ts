/** How many random cases a property is tried on: few in the gate, many in `npm run test:deep`. */
export function runs(inGate: number): { numRuns: number; seed: number } {
  return import.meta.env.MODE !== 'deep'
    ? { numRuns: inGate, seed: 20261122 }
    : { numRuns: 10_000, seed: Date.now() };
}
