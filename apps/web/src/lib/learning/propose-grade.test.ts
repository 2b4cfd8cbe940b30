import { LearningKind } from '@heed/domain/evidence/learning-kinds';
import { expect, test } from 'vitest';

import { emptyPoint } from './learning-values.ts';
import { newLearning } from './new-learning.ts';
import { flagsOf, gradesOf, proposeGrade } from './propose-grade.ts';

const KEY = '0b9f3f0e-8a55-4e2e-9a2c-3c1f7f1f8f10';
const inspection = newLearning('inspection_finding', KEY);

test('what a grade usually means is filled in where nothing was chosen', () => {
  const filled = proposeGrade(
    {
      ...inspection,
      grade: 'hmicfrs:cause_of_concern',
      points: [emptyPoint(0), { ...emptyPoint(1), polarity: 'assurance', severity: '2' }],
    },
    'inspection_finding',
  );
  expect(filled.flag).toBe('cause_of_concern');
  expect(filled.points.map(({ polarity, severity }) => [polarity, severity])).toEqual([
    ['concern', '5'],
    ['assurance', '2'],
  ]);
});

test('a flag that was chosen stays', () => {
  const chosen = { ...inspection, grade: 'jtai:priority_action', flag: 'immediate_safety' };
  expect(proposeGrade(chosen, 'inspection_finding').flag).toBe('immediate_safety');
});

test.each(['', 'jtai:nonsense', 'section_11:red'])('no proposal for the grade “%s”', (grade) => {
  const values = { ...inspection, grade };
  expect(proposeGrade(values, 'inspection_finding')).toEqual(values);
});

test('every kind may be a safety concern; inspectorates have flags of their own', () => {
  expect(LearningKind.options.every((kind) => flagsOf(kind).includes('immediate_safety'))).toBe(
    true,
  );
  expect(flagsOf('inspection_finding')).toEqual([
    'immediate_safety',
    'priority_action',
    'cause_of_concern',
  ]);
  expect(flagsOf('audit')).toEqual(['immediate_safety']);
});

test('grades carry the name of their scale', () => {
  expect(gradesOf('audit')[0]?.text).toBe('Multi-agency audit: outstanding');
  expect(gradesOf('rapid_review')).toEqual([]);
});
