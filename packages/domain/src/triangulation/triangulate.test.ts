import { describe, expect, it } from 'vitest';

import { concern, weigh, weighOverTime, PACK } from './triangulate.test-support.ts';
import { receiptOf } from '../receipt.ts';
import { explainTheme } from './explain.ts';

const A1 = { reliability: 'A', credibility: 1 } as const;
const C3 = { reliability: 'C', credibility: 3 } as const;
const assurance = { polarity: 'assurance' } as const;
const concernOf = (answer: ReturnType<typeof weigh>, stream: string) =>
  answer.streams.find((one) => one.stream === stream)?.concern;

describe('the weight of an item', () => {
  it.each([
    ['S1', 0, 5, {}, 0.7225],
    ['S1', 365, 5, {}, 0.4522],
    ['S1', 730, 5, {}, 0.2831],
    ['S1', 1_095, 5, {}, 0.1772],
    ['S3', 60, 4, A1, 0.7557],
    ['S7', 60, 4, {}, 0.3964],
    ['S8', 120, 4, { reliability: 'A' }, 0.3641],
    ['S6', 60, 3, C3, 0.1521],
  ] as const)('%s, %i days, severity %i', (stream, age, severity, grade, weight) => {
    const answer = weigh([concern(['a', stream, age, severity], grade)]);
    expect(concernOf(answer, stream)).toBeCloseTo(weight, 4);
  });
});

describe('worked examples', () => {
  it('one shocking case reaches level 2 and does not pass for a pattern', () => {
    const answer = weigh([concern(['case', 'S1', 3, 5], A1)]);
    expect(answer).toMatchObject({ state: 'SINGLE', level: 2, sources: { n: 1 } });
    expect(answer.confidence.level).toBe('moderate');
    expect(answer.score).toBeCloseTo(39.9, 1);
    expect(answer.reasons).toContainEqual({ code: 'grave_case', level: 2, of: ['case'] });
    expect(weigh([concern(['case', 'S1', 3, 5], A1)], {}, { impact: 2 }).level).toBe(1);
  });

  it.each([
    [1, 'QUIET'],
    [2, 'SINGLE'],
    [3, 'SINGLE'],
  ])('%i weak surveys are %s', (count, state) => {
    const ids = Array.from({ length: count }, (_, index) => `survey-${index}`);
    expect(weigh(ids.map((id) => concern([id, 'S6', 60, 3], C3))).state).toBe(state);
  });

  it('the tenth copy of one rumour is still one rumour', () => {
    const ids = Array.from({ length: 10 }, (_, index) => `copy-${index}`);
    const copies = ids.map((id) => concern([id, 'S6', 60, 3], { ...C3, origin: 'rumour' }));
    expect(concernOf(weigh(copies), 'S6')).toBeCloseTo(0.1521, 4);
  });

  it('people object while the inspection praises: contested', () => {
    const items = [
      concern(['report', 'S3', 60, 4], { ...A1, ...assurance }),
      concern(['people', 'S7', 20, 4]),
    ];
    const answer = weigh(items);
    expect(answer).toMatchObject({
      state: 'CONTESTED',
      level: 2,
      tasks: ['reconcile'],
      disagree: ['S3'],
    });
    expect(answer.pairs).toEqual([{ a: 'S3', b: 'S7', code: 'dissonance' }]);
    const reserved = weigh([
      ...items,
      concern(['reserve', 'S3', 60, 3], { ...A1, origin: 'report' }),
    ]);
    expect(reserved).toMatchObject({
      state: 'EMERGING',
      pairs: [{ a: 'S3', b: 'S7', code: 'partial' }],
    });
  });

  it('one incident in five streams is one source', () => {
    const streams = ['S9', 'S10', 'S6', 'S2', 'S1'] as const;
    const answer = weigh(
      streams.map((stream) => concern([stream, stream, 3, 5], { ...A1, origin: 'incident' })),
    );
    expect(answer.sources).toMatchObject({ n: 1, streams: 1 });
    expect(answer.pairs.map(({ code }) => code)).toEqual(Array(10).fill('echo'));
  });

  it('a case that grows up keeps its source', () => {
    const first = [
      concern(['a', 'S1', 200, 5], { origin: 'one' }),
      concern(['b', 'S9', 40, 4], { origin: 'two' }),
    ];
    expect(weigh(first).sources.n).toBe(2);
    expect(weigh([...first, concern(['c', 'S1', 10, 5], { origin: 'two' })]).sources.n).toBe(2);
  });

  it('national evidence alone is single however much there is', () => {
    const national = [1, 2, 3, 4, 5].map((index) => concern([`report-${index}`, 'S8', 10, 5], A1));
    const also = (['S9', 'S3'] as const).map((stream) =>
      concern([stream, stream, 10, 5], { scope: 'national' }),
    );
    expect(weigh(national)).toMatchObject({ state: 'SINGLE', level: 1 });
    expect(weigh([...national, ...also]).state).toBe('SINGLE');
    expect(weigh([...national, concern(['here', 'S1', 10, 4])]).state).toBe('EMERGING');
  });

  it('one agency through three streams is at most emerging', () => {
    const agency = { agency: 'CSC' };
    const items = (['S2', 'S4', 'S7'] as const).map((stream) =>
      concern([stream, stream, 10, 5], agency),
    );
    expect(weigh(items)).toMatchObject({
      state: 'EMERGING',
      sources: { n: 2, streams: 3, withoutLeadAgency: 0 },
    });
    expect(weigh([...items, concern(['police', 'S7', 10, 4])]).state).toBe('CONVERGENT');
    const crumb = concern(['police', 'S7', 10, 1], { reliability: 'D' });
    expect(weigh([...items, crumb]).state).toBe('EMERGING');
  });

  it('stale convergence does not reach the executive', () => {
    const old = (['S1', 'S3', 'S4'] as const).map((stream) =>
      concern([stream, stream, 800, 5], A1),
    );
    expect(weigh([...old, concern(['S8', 'S8', 100, 5], A1)])).toMatchObject({
      state: 'CONVERGENT',
      level: 2,
      reasons: [{ code: 'convergent_held_back', level: 2, of: ['stale'] }],
    });
  });

  it('silence of expected streams is blindness, and a nil return is none', () => {
    const expectations = [{ theme: 'T', stream: 'S6' as const, firstDue: '2025-06-30' }];
    expect(weigh([], { expectations })).toMatchObject({ state: 'QUIET', level: 2, blind: ['S6'] });
    expect(weigh([], { expectations }, { plan: 'outside' }).level).toBe(1);
    const nil = concern(['nil', 'S6', 30, 1], { polarity: 'neutral' });
    expect(weigh([nil], { expectations })).toMatchObject({ level: 0, blind: [], silent: [] });
  });

  it('the pack has the hash its page prints', () => {
    expect(receiptOf(PACK)).toBe(
      '615b998645f2bef2d9111c4e4306edca31cb0a70f67a66d69046bce71c8dc567',
    );
  });
});

describe('an alert over time', () => {
  const two = [concern(['a', 'S1', 40, 4]), concern(['b', 'S2', 40, 4])];
  const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`;

  it('is raised after 24 hours, cleared after 24 hours below, and held back in its cool-down', () => {
    const steps = [1, 2, 3, 4, 5, 6].map((day, index) => ({
      evaluatedAt: at(day),
      items: [2, 3].includes(index) ? two.slice(0, 1) : two,
    }));
    const answers = weighOverTime(steps);
    const told = answers.map(({ notices }) => notices.map(({ kind, sent }) => `${kind} ${sent}`));
    expect(told).toEqual([[], ['raised true'], [], ['cleared true'], [], ['raised false']]);
    expect(answers[0]?.reevaluateAt).toBe(at(2));
  });

  it('that flaps every day never moves and tells nobody', () => {
    const steps = [1, 2, 3, 4, 5, 6].map((day) => ({
      evaluatedAt: `2026-03-0${day}T0${day}:00:00Z`,
      items: day % 2 ? two : [],
    }));
    expect(weighOverTime(steps).flatMap(({ notices }) => notices)).toEqual([]);
  });
});

describe('the sentence on screen', () => {
  it.each([
    { name: 'nothing', items: [], text: 'Neglect is quiet.' },
    {
      name: 'two sources',
      items: [concern(['a', 'S1', 10, 5]), concern(['b', 'S2', 10, 5])],
      text:
        'Neglect is emerging, with moderate confidence. Case reviews and audits raise concern, ' +
        'from 2 agencies. Without case reviews it would be raised by a single source.',
    },
    {
      name: 'one source with a name in the plural',
      items: [concern(['a', 'S2', 10, 5])],
      text:
        'Neglect is raised by a single source, with moderate confidence. Audits alone raise ' +
        'concern, from one agency. Without audits it would be quiet.',
    },
    {
      name: 'a stream with an apostrophe',
      items: [concern(['a', 'S7', 10, 5])],
      text:
        'Neglect is raised by a single source, with moderate confidence. People’s voice alone ' +
        'raises concern, from one agency. Without people’s voice it would be quiet.',
    },
  ])('$name', ({ items, text }) => {
    expect(explainTheme(weigh(items), 'Neglect', PACK)).toBe(text);
  });
});
