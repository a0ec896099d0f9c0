import { describe, expect, it } from 'vitest';
import { countEndToEnd, countUnit } from '../../.ci/counts.mjs';

const unit = {
  numPassedTests: 5,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};
const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };

describe('the counts of the gate', () => {
  it('takes what passed, and no failure where all did', () => {
    expect(countUnit(unit, true)).toEqual({ good: 5, bad: 0 });
    expect(countEndToEnd({ stats, errors: [] }, true)).toEqual({ good: 5, bad: 0 });
  });

  it.each([['numFailedTests'], ['numFailedTestSuites'], ['numPendingTests'], ['numTodoTests']])(
    'counts %s of vitest as failed',
    (field) => {
      expect(countUnit({ ...unit, [field]: 2 }, true)).toEqual({ good: 5, bad: 2 });
    },
  );

  it.each([['unexpected'], ['flaky'], ['skipped']])('counts %s of Playwright as failed', (field) => {
    expect(countEndToEnd({ stats: { ...stats, [field]: 2 } }, true)).toEqual({ good: 5, bad: 2 });
  });

  it('counts an error outside all tests', () => {
    expect(countEndToEnd({ stats, errors: [{ message: 'no tests' }] }, true).bad).toBe(1);
  });

  it.each([[true], [false]])('a missing report is a failure, whether the runner ended well (%s)', (ok) => {
    expect(countUnit(undefined, ok)).toEqual({ good: 0, bad: 1 });
    expect(countEndToEnd(undefined, ok)).toEqual({ good: 0, bad: 1 });
  });

  it('a report in which nothing passed is a failure', () => {
    expect(countUnit({ ...unit, numPassedTests: 0 }, true).bad).toBe(1);
    expect(countEndToEnd({ stats: { ...stats, expected: 0 } }, true).bad).toBe(1);
  });

  it('a runner that ended badly has failed though every test passed, as with a coverage that is too low', () => {
    expect(countUnit(unit, false)).toEqual({ good: 5, bad: 1 });
    expect(countEndToEnd({ stats }, false)).toEqual({ good: 5, bad: 1 });
  });
});
