/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/**
 * Of Vitest's JSON report. A file that could not be loaded has no tests to count, so it counts itself.
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * Of Playwright's JSON report. A test that passed at a second try counts as failed: nothing here may be flaky.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } }} report
 * @returns {Counts}
 */
export const countPlaywright = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });

/**
 * Of a report that counts itself: rounds of the fault suite, rules taken out of the outbox.
 * @param {Counts} report
 * @returns {Counts}
 */
export const countRounds = ({ passed, failed }) => ({ passed, failed });
