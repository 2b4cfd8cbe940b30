import { readFileSync } from 'node:fs';

import { answerDeadlines } from '@heed/domain/calendar/answer-deadlines';
import { parseDeadlinePack } from '@heed/domain/calendar/deadline-pack';
import { parseCalendar } from '@heed/domain/calendar/working-calendar';
import { describe, expect, it } from 'vitest';

type Case = { tag: string; in: unknown; expect: unknown };
type Refused = { in: unknown; code: string };

const { cases, errors } = read('data/deadlines/cases.json') as {
  cases: Case[];
  errors: Refused[];
};
const context = {
  packs: [parseDeadlinePack(read('../../prisma/packs/england-1.json'))],
  calendar: parseCalendar(read('../../prisma/packs/calendar-england-and-wales.json')),
};

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

describe('deadlines', () => {
  it.each(cases.map((one) => ({ ...one, name: JSON.stringify(one.in) })))(
    '$tag: $name',
    ({ in: document, expect: answer }) => {
      expect(answerDeadlines(document, context)).toEqual({
        output: answer,
        errors: [],
        exitCode: 0,
      });
    },
  );

  it.each(errors.map((one) => ({ ...one, name: JSON.stringify(one.in) })))(
    '$code: $name',
    ({ in: document, code }) => {
      const { output, errors: lines, exitCode } = answerDeadlines(document, context);
      expect(output).toBeUndefined();
      expect(lines).toEqual([expect.stringMatching(new RegExp(`^deadline: ${code}: [^\\n]+$`))]);
      expect(exitCode).toBe(2);
    },
  );

  it('answers all of them in one batch, each in its place', () => {
    const documents = [...errors, ...cases].map((one) => one.in);
    const answer = answerDeadlines({ cases: documents }, context);
    expect(answer.output).toEqual({
      cases: [
        ...errors.map(({ code }) => ({ error: { code, message: expect.any(String) } })),
        ...cases.map((one) => one.expect),
      ],
    });
    expect(answer.errors).toHaveLength(1);
    expect(answer.exitCode).toBe(2);
  });
});
