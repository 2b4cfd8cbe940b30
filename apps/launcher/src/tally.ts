import path from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from './folders.ts';

/** How many passed, how many did not, and which those were, in words for whoever reads only the end. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
};

const REPORT = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
});
type TestFile = z.infer<typeof REPORT>['testResults'][number];

/** Lines of a failure's message that are shown again at the end. */
const LINES_SHOWN = 12;

/** A check without tests of its own counts as one. */
export function tallyOfCheck(name: string, exitCode: number): Tally {
  return exitCode === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [name] };
}

/**
 * Counts a test run from its JSON report. A test that was skipped has not passed, so it counts as failed, and so does
 * a file that could not even be loaded. A run that failed for any other reason, or left no report, is one failure
 * more: the figure never looks better than the run was.
 *
 * In: the run's name, its parsed report, or nothing when there is none, and its exit code.
 */
export function tallyOfTests(name: string, report: unknown, exitCode: number): Tally {
  const read = REPORT.safeParse(report);
  if (!read.success) return { passed: 0, failed: 1, failures: [`${name}: left no report`] };
  const files = read.data.testResults;
  const passed = files.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'passed'),
  ).length;
  const failures = files.flatMap(failuresOf);
  if (failures.length === 0 && (exitCode !== 0 || passed === 0)) {
    failures.push(passed === 0 ? `${name}: no test passed` : `${name}: an error outside any test`);
  }
  return { passed, failed: failures.length, failures };
}

/** The sum of tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    failures: tallies.flatMap(({ failures }) => failures),
  };
}

function failuresOf({ name, status, message, assertionResults }: TestFile): string[] {
  const file = path.relative(PROJECT_ROOT, name);
  const bad = assertionResults.filter((one) => one.status !== 'passed');
  if (bad.length === 0) return status === 'passed' ? [] : [inShort(`${file}: ${message}`)];
  return bad.map((one) =>
    inShort(`${file}: ${one.fullName} (${one.status})\n${one.failureMessages.join('\n')}`),
  );
}

function inShort(text: string): string {
  return text.trim().split('\n').slice(0, LINES_SHOWN).join('\n  ');
}
