import { describe, expect, test } from 'vitest';
import { addTallies, tallyOfCheck, tallyOfTests } from './tally.ts';

function file(status: string, ...tests: string[]) {
  return { status, assertionResults: tests.map((outcome) => ({ status: outcome })) };
}

describe('counting a test run', () => {
  test.each([
    ['all passed', [file('passed', 'passed', 'passed')], 0, { passed: 2, failed: 0 }],
    ['one failed', [file('failed', 'passed', 'failed')], 1, { passed: 1, failed: 1 }],
    [
      'a skipped test has not passed',
      [file('passed', 'passed', 'skipped')],
      0,
      { passed: 1, failed: 1 },
    ],
    ['a todo has not passed', [file('passed', 'passed', 'todo')], 0, { passed: 1, failed: 1 }],
    [
      'a file that does not load',
      [file('passed', 'passed'), file('failed')],
      1,
      { passed: 1, failed: 1 },
    ],
    ['a file whose clean-up fails', [file('failed', 'passed')], 1, { passed: 1, failed: 1 }],
    ['an error outside any test', [file('passed', 'passed')], 1, { passed: 1, failed: 1 }],
    ['a run that found no tests', [], 0, { passed: 0, failed: 1 }],
  ])('%s', (_name, testResults, exitCode, expected) => {
    expect(tallyOfTests({ testResults }, exitCode)).toEqual(expected);
  });

  test('a run that left no report is a failure', () => {
    expect(tallyOfTests(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

test('a check counts as one', () => {
  const tallies = [tallyOfCheck(0), tallyOfCheck(2), { passed: 7, failed: 0 }];
  expect(addTallies(tallies)).toEqual({ passed: 8, failed: 1 });
});
