/**
 * What counts as passed and failed in a runner's report. A report that is missing, or in which nothing passed, is a
 * failure whatever the exit code says, and so is every test that was skipped.
 */

/** The counts of vitest's JSON report; `ok` is whether it ended well. */
export function countUnit(report, ok) {
  const bad =
    (report?.numFailedTests ?? 0) +
    (report?.numFailedTestSuites ?? 0) +
    (report?.numPendingTests ?? 0) +
    (report?.numTodoTests ?? 0);
  return atLeastOne(report?.numPassedTests ?? 0, bad, ok);
}

/** The counts of Playwright's JSON report; a test that passed only when tried again has failed. */
export function countEndToEnd(report, ok) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const errors = report?.errors?.length ?? 0;
  return atLeastOne(expected, unexpected + flaky + skipped + errors, ok);
}

function atLeastOne(good, bad, ok) {
  return { good, bad: ok && good > 0 ? bad : Math.max(1, bad) };
}
