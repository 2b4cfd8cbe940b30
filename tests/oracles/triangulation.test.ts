import { readFileSync } from 'node:fs';

import { answerTriangulate } from '@heed/domain/triangulation/answer-triangulate';
import { parsePack } from '@heed/domain/triangulation/pack';
import { describe, expect, it } from 'vitest';

type Case = { tag: string; in: unknown; expect: unknown };
type Refusal = { in: unknown; code: string };

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as never;
const { cases, errors } = read('./data/triangulation/triangulate.json') as {
  cases: Case[];
  errors: Refusal[];
};
const packs = [parsePack(read('../../prisma/packs/tri-1.json'))];

/** Where two answers differ: numbers by more than 1e-9 of the greater of 1 and the number, all else at all. */
function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const near = Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
    return near ? [] : [`${path}: ${actual} for ${expected}`];
  }
  if (expected === null || typeof expected !== 'object') {
    return Object.is(actual, expected)
      ? []
      : [`${path}: ${String(actual)} for ${String(expected)}`];
  }
  if (actual === null || typeof actual !== 'object') return [`${path}: ${String(actual)}`];
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].flatMap((key) =>
    differences(
      (actual as Record<string, unknown>)[key],
      (expected as Record<string, unknown>)[key],
      `${path}/${key}`,
    ),
  );
}

describe('the triangulation agrees with the independent implementation', () => {
  const answers = (
    answerTriangulate({ cases: cases.map((one) => one.in) }, { packs }).output as {
      cases: unknown[];
    }
  ).cases;

  it.each(cases.map((one, index) => ({ name: `${index} ${one.tag}`, one, index })))(
    '$name',
    ({ one, index }) => {
      expect(differences(answers[index], one.expect)).toEqual([]);
    },
  );

  it.each(errors.map((one, index) => ({ name: `${index} ${one.code}`, one })))(
    'refuses: $name',
    ({ one }) => {
      const answer = answerTriangulate(one.in, { packs });
      const batch = answerTriangulate({ cases: [one.in] }, { packs });
      expect(answer).toMatchObject({ exitCode: 2 });
      expect(answer.output).toBeUndefined();
      expect(batch.output).toMatchObject({ cases: [{ error: { code: one.code } }] });
    },
  );
});
