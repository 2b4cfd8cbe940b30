import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { evaluate, evaluation, quietPlan } from './review-triggers.test-support.ts';
import type { ReviewTriggerDocument } from './trigger-input.ts';

type Changes = Partial<ReviewTriggerDocument>;

const call = { id: 'c1', by: 'nhs', on: '2023-03-14', reason: 'a pattern of cases' } as const;
const dip = { state: 'EMERGING' as const, reasons: [] };
const held = [evaluation('OUT.DA', '2023-03-14'), evaluation('OUT.DA', '2023-02-12')];

function keysOf(changes: Changes): string[] {
  return evaluate(changes).triggers.map((trigger) => trigger.key);
}

describe('which triggers fire', () => {
  it('none while a plan goes well', () => {
    expect(evaluate({})).toMatchObject({
      triggers: [],
      review: { action: 'none', id: null, keys: [], evidenceIncomplete: false, completeness: null },
      calendar: { due: '2023-06-30', preparationFrom: '2023-03-31', phase: 'waiting' },
    });
  });

  it.each<[string, string[], Changes]>([
    ['T1 on the anniversary', ['T1'], { asOf: '2023-06-30', actions: done('2023-06-01') }],
    ['not the day before', [], { asOf: '2023-06-29', actions: done('2023-06-01') }],
    ['T2 after 30 days', ['T2:OUT.DA'], { evaluations: held }],
    [
      'T2 over one dip',
      ['T2:OUT.DA'],
      { evaluations: [...held, evaluation('OUT.DA', '2023-03-01', dip)] },
    ],
    [
      'not over two',
      [],
      {
        evaluations: [
          ...held,
          evaluation('OUT.DA', '2023-03-01', dip),
          evaluation('OUT.DA', '2023-03-02', dip),
        ],
      },
    ],
    ['T4 without impact for nine months', ['T4:TF.PFA'], { asOf: '2023-03-30', actions: [] }],
    [
      'not for a theme that joined later',
      [],
      {
        asOf: '2023-03-30',
        actions: [],
        themes: [{ code: 'TF.PFA', plan: 'priority', underReview: true, since: '2022-07-01' }],
      },
    ],
    [
      'T5 for a statutory change',
      ['T5:e1'],
      { events: [{ id: 'e1', kind: 'statutory_change', on: '2023-03-01' }] },
    ],
    [
      'not if a person said it does not bear',
      [],
      { events: [{ id: 'e1', kind: 'statutory_change', on: '2023-03-01', bears: false }] },
    ],
    [
      'not for an override inside the plan',
      [],
      { events: [{ id: 'e1', kind: 'safety_override', theme: 'TF.PFA', on: '2023-03-01' }] },
    ],
    ['T7 when a partner calls', ['T7:c1'], { calls: [call] }],
    ['not before the call', [], { asOf: '2023-03-13', calls: [call] }],
  ])('%s', (_story, keys, changes) => {
    expect(keysOf(changes)).toEqual(keys);
  });
});

describe('what is held', () => {
  it.each<[string, string | null, Changes['reviews']]>([
    ['nothing without a review', null, []],
    [
      'in the open review',
      'in_open_review',
      [{ id: 'R1', openedOn: '2023-03-14', keys: ['T2:OUT.DA'] }],
    ],
    [
      '89 days after its review closed',
      'refire_limit',
      [{ id: 'R1', openedOn: '2022-12-01', closedOn: '2022-12-16', keys: ['T2:OUT.DA'] }],
    ],
    [
      'no longer after 90',
      null,
      [{ id: 'R1', openedOn: '2022-12-01', closedOn: '2022-12-15', keys: ['T2:OUT.DA'] }],
    ],
    [
      'not by the review of another theme',
      null,
      [{ id: 'R1', openedOn: '2023-03-01', closedOn: '2023-03-02', keys: ['T2:OUT.CSE'] }],
    ],
  ])('%s', (_story, expected, reviews = []) => {
    const { triggers } = evaluate({ evaluations: held, reviews });
    expect(triggers).toEqual([expect.objectContaining({ key: 'T2:OUT.DA', held: expected })]);
  });

  it('a call is dealt with once, however long ago', () => {
    const reviews = [{ id: 'R1', openedOn: '2022-07-01', closedOn: '2022-07-02', keys: ['T7:c1'] }];
    const { triggers, review } = evaluate({ calls: [{ ...call, on: '2022-07-01' }], reviews });
    expect(triggers).toEqual([expect.objectContaining({ held: 'already_handled' })]);
    expect(review.action).toBe('none');
  });
});

describe('the review', () => {
  it('opens, marked, even if too few returns are in', () => {
    expect(evaluate({ calls: [call], returns: { due: 20, received: 13 } }).review).toEqual({
      action: 'open',
      id: null,
      keys: ['T7:c1'],
      evidenceIncomplete: true,
      completeness: 0.65,
    });
  });

  it('joins the one that is open', () => {
    const reviews = [{ id: 'R1', openedOn: '2023-03-01', keys: ['T6'] }];
    expect(evaluate({ calls: [call], reviews }).review).toMatchObject({ action: 'join', id: 'R1' });
  });

  it('does not open again on the same day for a trigger it deals with', () => {
    const changes = { calls: [call], evaluations: held };
    const { review } = evaluate(changes);
    const reviews = [{ id: 'R1', openedOn: '2023-03-15', keys: review.keys }];
    expect(evaluate({ ...changes, reviews }).review.action).toBe('none');
  });

  it('is refused if two are open', () => {
    const reviews = [
      { id: 'R1', openedOn: '2023-03-01', keys: [] },
      { id: 'R2', openedOn: '2023-03-02', keys: [] },
    ];
    expect(() => evaluate({ reviews })).toThrow(expect.objectContaining({ code: 'bad_input' }));
  });
});

describe('the answer hangs on nothing but what was known', () => {
  const rows = [
    ...held,
    evaluation('TF.PFA', '2023-03-14', { state: 'SINGLE', reasons: ['single'], score: 20 }),
    evaluation('OUT.DA', '2023-03-01', dip),
  ];

  it('not on the order of rows, nor on rows given twice', () => {
    const before = evaluate({ evaluations: rows, calls: [call] });
    const shuffled = fc.shuffledSubarray([...rows, ...rows], { minLength: 8 });
    fc.assert(
      fc.property(shuffled, (evaluations) => {
        const themes = quietPlan.themes.toReversed();
        expect(evaluate({ evaluations, themes, calls: [call, call] })).toEqual(before);
      }),
    );
  });

  it('not on what people did later', () => {
    const later = {
      evaluations: [...rows, evaluation('OUT.DA', '2023-03-16')],
      calls: [call, { ...call, id: 'c2', on: '2023-03-16' }],
      events: [{ id: 'e1', kind: 'national_review', on: '2023-03-16' } as const],
      reviews: [{ id: 'R1', openedOn: '2023-03-16', keys: ['T7:c1'] }],
      actions: [...(quietPlan.actions ?? [])].map((one) => ({ ...one, doneOn: '2023-03-16' })),
    };
    expect(evaluate(later)).toEqual(evaluate({ evaluations: rows, calls: [call] }));
  });
});

function done(on: string): Changes['actions'] {
  return [{ id: 'A1', theme: 'TF.PFA', due: '2023-04-14', doneOn: on, impactOn: on }];
}
