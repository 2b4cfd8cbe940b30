import { expect, test } from 'vitest';

import type { EvidenceNames } from './evidence-names.ts';
import { presentCounterfactual } from './present-counterfactual.ts';
import { presentReasons } from './present-reasons.ts';

const NAMES: Record<string, { name: string; stream: string }> = {
  i1: { name: '“Inspection 2024”', stream: 'S3' },
  i2: { name: '“Audit of absence”', stream: 'S2' },
  i3: { name: '“Second audit”', stream: 'S2' },
};

const names: EvidenceNames = {
  of: (id) => NAMES[id]?.name ?? id,
  origin: (code) => NAMES[code.replace('origin-of-', '')]?.name ?? code,
  all: (ids) => ids.map((id) => NAMES[id]?.name ?? id).join(' and '),
  href: () => null,
  stream: (id) => NAMES[id]?.stream ?? null,
};

type Answer = Parameters<typeof presentCounterfactual>[0];

const answer: Answer = {
  state: 'CONTESTED',
  level: 2,
  counterfactual: {
    withoutOrigin: [{ origin: 'i1', ids: ['i1'], state: 'EMERGING', level: 2 }],
    withoutStream: [
      { stream: 'S2', state: 'SINGLE', level: 1 },
      { stream: 'S3', state: 'EMERGING', level: 2 },
    ],
    ifSpoke: [{ stream: 'S7', state: 'CONVERGENT', level: 3 }],
    withoutAgeing: { state: 'CONTESTED', level: 2 },
    smallestSufficient: ['origin-of-i1', 'origin-of-i2'],
  },
};

test('a stream that is one piece of evidence is named by the piece alone', () => {
  expect(presentCounterfactual(answer, names).without).toEqual([
    'Without audits, it would be raised by a single source, at level “watch”.',
    'Without “Inspection 2024”, it would be emerging, at level “alert”.',
  ]);
});

test('what could still tip it, and the least that carries it, are said by name', () => {
  const { ifSpoke, smallest } = presentCounterfactual(answer, names);
  expect(ifSpoke).toEqual([
    'If people’s voice raised a significant concern, it would be convergent, at level “executive”.',
  ]);
  expect(smallest).toContain('“Inspection 2024” and “Audit of absence”');
});

test('age is spoken of only where it changed the answer', () => {
  expect(presentCounterfactual(answer, names).ageing).toBeNull();
  const { counterfactual } = answer;
  const aged: Answer = {
    ...answer,
    counterfactual: { ...counterfactual, withoutAgeing: { state: 'CONVERGENT', level: 3 } },
  };
  expect(presentCounterfactual(aged, names).ageing).toBe(
    'If none of the evidence had aged, it would be convergent, at level “executive”.',
  );
});

test('reasons name what they are about in the words of its kind', () => {
  const about = presentReasons(
    [
      { code: 'grave_case', level: 2, of: ['i2', 'i3'] },
      { code: 'convergent_held_back', level: 2, of: ['impact', 'stale'] },
      { code: 'blind_priority', level: 2, of: ['S7'] },
      { code: 'contested', level: 2, of: [] },
    ],
    names,
  ).map((reason) => reason.about);
  expect(about).toEqual([
    '“Audit of absence” and “Second audit”',
    'its impact is below 4 or not set and the newest local evidence is more than a year old',
    'people’s voice',
    null,
  ]);
});
