import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from './folders.ts';
import { addTallies, tallyOfCheck, tallyOfTests } from './tally.ts';

function file(status: string, ...tests: string[]) {
  return {
    name: path.join(PROJECT_ROOT, 'a.test.ts'),
    status,
    assertionResults: tests.map((outcome) => ({ status: outcome, fullName: 'a rule' })),
  };
}

describe('counting a test run', () => {
  test.each([
    ['all passed', [file('passed', 'passed', 'passed')], 0, [2, 0]],
    ['one failed', [file('failed', 'passed', 'failed')], 1, [1, 1]],
    ['a skipped test has not passed', [file('passed', 'passed', 'skipped')], 0, [1, 1]],
    ['a todo has not passed', [file('passed', 'passed', 'todo')], 0, [1, 1]],
    ['a file that does not load', [file('passed', 'passed'), file('failed')], 1, [1, 1]],
    ['a file whose clean-up fails', [file('failed', 'passed')], 1, [1, 1]],
    ['an error outside any test', [file('passed', 'passed')], 1, [1, 1]],
    ['a run that found no tests', [], 0, [0, 1]],
  ])('%s', (_name, testResults, exitCode, [passed, failed]) => {
    const tally = tallyOfTests('test:unit', { testResults }, exitCode);
    expect([tally.passed, tally.failed]).toEqual([passed, failed]);
    expect(tally.failures).toHaveLength(tally.failed);
  });

  test('a run that left no report is a failure', () => {
    expect(tallyOfTests('test:unit', undefined, 0)).toEqual({
      passed: 0,
      failed: 1,
      failures: ['test:unit: left no report'],
    });
  });

  test('names what failed, with the beginning of its message', () => {
    const failed = {
      ...file('failed'),
      assertionResults: [
        { status: 'failed', fullName: 'a rule', failureMessages: ['expected 1\nto be 2'] },
      ],
    };
    expect(tallyOfTests('test:unit', { testResults: [failed] }, 1).failures).toEqual([
      'a.test.ts: a rule (failed)\n  expected 1\n  to be 2',
    ]);
  });
});

test('a check counts as one', () => {
  const tallies = [
    tallyOfCheck('lint', 0),
    tallyOfCheck('check:types', 2),
    { passed: 7, failed: 0, failures: [] },
  ];
  expect(addTallies(tallies)).toEqual({ passed: 8, failed: 1, failures: ['check:types'] });
});
