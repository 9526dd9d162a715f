/** @typedef {{ readonly passed: number, readonly failed: number }} Counts */

/**
 * Counts Vitest's JSON report. A file that could not be loaded has no tests to count, so it counts as one failed test.
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
 * Counts Playwright's JSON report. A test that passed at the second try counts as failed, because no test may be flaky.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number } }} report
 * @returns {Counts}
 */
export const countPlaywright = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky });

/**
 * Counts a report that holds its own numbers: the rounds of the fault suite, the rules taken out of the outbox.
 * @param {Counts} report
 * @returns {Counts}
 */
export const countRounds = ({ passed, failed }) => ({ passed, failed });
