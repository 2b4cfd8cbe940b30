import { z } from 'zod';

/** How many passed and how many did not. */
export type Tally = { readonly passed: number; readonly failed: number };

const REPORT = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/** A check without tests of its own counts as one. */
export function tallyOfCheck(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Counts a test run from its JSON report. A test that was skipped has not passed, so it counts as failed, and so does
 * a file that could not even be loaded. A run that failed for any other reason, or left no report, is one failure
 * more: the figure never looks better than the run was.
 *
 * In: the parsed report, or nothing when there is none, and the run's exit code.
 */
export function tallyOfTests(report: unknown, exitCode: number): Tally {
  const read = REPORT.safeParse(report);
  if (!read.success) return { passed: 0, failed: 1 };
  let passed = 0;
  let failed = 0;
  for (const file of read.data.testResults) {
    const good = file.assertionResults.filter(({ status }) => status === 'passed').length;
    const bad = file.assertionResults.length - good;
    passed += good;
    failed += bad === 0 && file.status !== 'passed' ? 1 : bad;
  }
  if (failed === 0 && (exitCode !== 0 || passed === 0)) failed = 1;
  return { passed, failed };
}

/** The sum of tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}
