import { describe, expect, it } from 'vitest';

import { ONE_LINE, runHeed } from './run-heed.ts';

const COMMANDS = [
  {
    name: 'trend',
    document: {
      preset: 'mdc-2023',
      cases: [{ series: { id: 'a', direction: 'decrease', y: [12, 14, 13, 15, 12, 14, 13, 30] } }],
    },
    answer: { cases: [{ series: 'a' }] },
    wrong: { preset: 'no-such-preset', cases: [] },
  },
  {
    name: 'watch',
    document: {
      cases: [
        {
          series: { id: 'a', y: [2, 3, 2, 4, 3, 2, 3, 12] },
          method: 'earsC',
          control: { method: 'C1' },
        },
      ],
    },
    answer: { cases: [{ series: 'a', method: 'earsC', first: 7, n: 1, alarm: [0] }] },
    wrong: { series: { id: 'a', y: [1, 2, 3] }, method: 'no-such-method' },
  },
  {
    name: 'rebase',
    document: { cases: [{ series: { id: 'a', y: [2, 3, 2, 4, 3, 2, 3, 12] } }] },
    answer: { cases: [{ series: 'a' }] },
    wrong: { cases: 'not a list' },
  },
  {
    name: 'themes',
    document: { texts: ['Neglect was missed by the school and the health visitor'] },
    answer: { results: [expect.any(Object)] },
    wrong: { texts: 'not a list' },
  },
  {
    name: 'emerging',
    document: { asOf: '2026-03-31', documents: [] },
    answer: { groups: [] },
    wrong: { asOf: '31/03/2026', documents: [] },
  },
  {
    name: 'deadline',
    document: { pack: 'england-1', rule: 'RR-15', anchor: '2026-03-27' },
    answer: { rule: 'RR-15', due: '2026-04-21', counting: 'after', force: 'PG' },
    wrong: { pack: 'england-1', rule: 'RR-15', anchor: '2026-02-30' },
  },
  {
    name: 'identifiers',
    document: { texts: ['Write to j.vane@example.org'], asOf: '2026-06-30' },
    answer: { results: [[{ kind: 'email', start: 9, end: 27 }]] },
    wrong: { texts: 'not a list' },
  },
  {
    name: 'triangulate',
    document: {
      pack: 'tri-1',
      asOf: '2026-03-31',
      themes: [{ code: 'TF.PFA', plan: 'priority', impact: 4 }],
    },
    answer: { pack: 'tri-1', order: ['TF.PFA'], themes: [{ theme: 'TF.PFA' }] },
    wrong: { pack: 'tri-1', asOf: '31/03/2026', themes: [] },
  },
  {
    name: 'review-triggers',
    document: { pack: 'tri-1', asOf: '2023-03-30', plan: { start: '2022-06-30' }, themes: [] },
    answer: { calendar: { due: '2023-06-30', phase: 'waiting' }, triggers: [] },
    wrong: { pack: 'tri-1', asOf: '2023-03-30', plan: {}, themes: [] },
  },
] as const;

describe.each(COMMANDS)('heed $name', ({ name, document, answer, wrong }) => {
  it('answers one document with one document, and says nothing else', async () => {
    const { code, out, err } = await runHeed([name], { input: JSON.stringify(document) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject(answer);
  });

  it.each([
    ['a document that does not fit', JSON.stringify(wrong)],
    ['a document of another kind', '[]'],
    ['text that is not JSON', '{"pack": '],
    ['nothing', ''],
  ])('refuses %s in one line, with exit code 2 and no answer', async (_, input) => {
    const { code, out, err } = await runHeed([name], { input });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(ONE_LINE);
  });

  it('takes no arguments', async () => {
    const { code, out, err } = await runHeed([name, 'input.json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(ONE_LINE);
  });

  it('prints the shape of what it reads', async () => {
    const { code, out } = await runHeed([name, '--schema']);
    expect(code).toBe(0);
    const shapes = objectShapes(JSON.parse(out) as Shape);
    expect(shapes).not.toHaveLength(0);
    for (const shape of shapes)
      expect(shape).toMatchObject({ type: 'object', properties: expect.any(Object) });
  });
});

describe('heed', () => {
  it('lists its commands', async () => {
    const { code, out, err } = await runHeed(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name} `);
  });

  it.each([['no-such-command'], ['toString'], ['demo']])(
    'does not know %s, and says so in one line',
    async (name) => {
      const { code, out, err } = await runHeed([name]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(ONE_LINE);
    },
  );
});

type Shape = { oneOf?: Shape[]; anyOf?: Shape[] };

/** A document is one object, or one of several kinds of object: the shapes of the kinds. */
function objectShapes(shape: Shape): Shape[] {
  return shape.oneOf ?? shape.anyOf ?? [shape];
}
