import { defineConfig } from 'vitest/config';

/** The tests that hold `engine/allocation`, and nothing else: `npm run mutation` runs them for every mutant. */
export default defineConfig({
  test: {
    root: '.',
    include: [
      'tests/engine/allocation/*.test.ts',
      'tests/properties/allocation.test.ts',
      'tests/properties/fillBetween.test.ts',
      'tests/properties/largestRemainder.test.ts',
    ],
    env: { TZ: 'Asia/Shanghai' },
  },
});
