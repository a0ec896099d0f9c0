/** How many random cases a property is tried on: few in the gate, many in `npm run test:deep`. */
export function runs(inGate: number, deep = 10_000): { numRuns: number; seed: number } {
  return import.meta.env.MODE === 'deep'
    ? { numRuns: deep, seed: Date.now() }
    : { numRuns: inGate, seed: 20261122 };
}
