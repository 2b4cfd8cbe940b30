import { readFileSync } from 'node:fs';

import { parseCalendar } from '@heed/domain/calendar/working-calendar';
import { answerReviewTriggers } from '@heed/domain/review/answer-review-triggers';
import { parsePack } from '@heed/domain/triangulation/pack';
import { describe, expect, it } from 'vitest';

type Case = { tag: string; in: unknown; expect: unknown };
type Refused = { in: unknown; code: string };

const TOLERANCE = 1e-9;
const { cases, errors } = read('data/review-triggers/cases.json') as {
  cases: Case[];
  errors: Refused[];
};
const context = {
  packs: [parsePack(read('../../prisma/packs/tri-1.json'))],
  calendar: parseCalendar(read('../../prisma/packs/calendar-england-and-wales.json')),
};

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

/** The expected answer, with each number that agrees within the tolerance replaced by the one given. */
function withinTolerance(expected: unknown, given: unknown): unknown {
  if (typeof expected === 'number' && typeof given === 'number') {
    const most = TOLERANCE * Math.max(1, Math.abs(expected));
    return Math.abs(expected - given) <= most ? given : expected;
  }
  if (Array.isArray(expected) && Array.isArray(given)) {
    return expected.map((one, index) => withinTolerance(one, given[index]));
  }
  if (!isObject(expected) || !isObject(given)) return expected;
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, withinTolerance(value, given[key])]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe('review triggers', () => {
  it.each(cases)('$tag', ({ in: document, expect: expected }) => {
    const { output, ...rest } = answerReviewTriggers(document, context);
    expect(rest).toEqual({ errors: [], exitCode: 0 });
    expect(output).toEqual(withinTolerance(expected, output));
  });

  it.each(errors.map((one, index) => ({ ...one, index })))(
    'error $index: $code',
    ({ in: document, code }) => {
      const { output, errors: lines, exitCode } = answerReviewTriggers(document, context);
      expect(output).toBeUndefined();
      expect(lines).toEqual([expect.stringMatching(new RegExp(`^review-triggers: ${code}: `))]);
      expect(exitCode).toBe(2);
    },
  );

  it('answers all of them in one batch, each in its place', () => {
    const documents = [...errors, ...cases].map((one) => one.in);
    const { output, exitCode } = answerReviewTriggers({ cases: documents }, context);
    const alone = cases.map((one) => answerReviewTriggers(one.in, context).output);
    expect(output).toEqual({
      cases: [
        ...errors.map(({ code }) => ({ error: { code, message: expect.any(String) } })),
        ...alone,
      ],
    });
    expect(exitCode).toBe(2);
  });

  it('refuses a pack with a key too many, too few or of another kind', () => {
    const [pack] = context.packs;
    const document = { asOf: '2023-03-15', plan: { start: '2022-06-30' }, themes: [] };
    const bad = [
      { ...pack, colour: 'red' },
      { ...pack, review: {} },
      { ...pack, review: { ...pack?.review, heldDays: 1.5 } },
    ];
    for (const one of bad) {
      const answer = answerReviewTriggers({ ...document, pack: one }, context);
      expect(answer.errors).toEqual([expect.stringMatching(/^review-triggers: bad_pack: /)]);
    }
  });
});
