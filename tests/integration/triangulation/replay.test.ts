import { loadEvidence } from '@heed/services/demo/load-evidence';
import { loadTriangulationPack } from '@heed/services/triangulation/load-pack';
import { replayWeighings } from '@heed/services/triangulation/replay-weighings';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  importPublication,
  inStep,
  openTestPartnership,
  readDemoEvidence,
  STORY_DAY,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  for (const folder of ['to-2022-23', '2023-24', '2024-25']) {
    await importPublication(partnership, folder);
  }
  await loadEvidence(partnership.as('reviewer'), await readDemoEvidence('start'));
  await partnership.drain();
  await loadEvidence(partnership.as('reviewer'), await readDemoEvidence('form'));
  await partnership.drain();
});
afterAll(() => partnership.close());

const story = { from: STORY_DAY, to: STORY_DAY };

test('all that was weighed comes out the same, to the last bit', async () => {
  const replay = await inStep(partnership, (step) => replayWeighings(step, story));
  expect(replay).toMatchObject({ notKept: 0, unlike: [] });
  expect(replay.evaluations).toBeGreaterThan(50);
});

test('the same evidence weighed twice is kept once', async () => {
  const kept = await partnership.inside((tx) => tx.weighedInput.count());
  const weighed = await partnership.inside((tx) => tx.themeEvaluation.count());
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(weighed);
});

test('other rules tell which theme would have stood otherwise, and by which reasons', async () => {
  const replay = await inStep(partnership, async (step) => {
    const pack = await loadTriangulationPack(step);
    return replayWeighings(step, { ...story, rules: { ...pack, speak: 0.999 } });
  });
  expect(replay.unlike.at(-1)?.comparison.kind).toBe('stand');
  expect(replay.unlike).toContainEqual(
    expect.objectContaining({
      theme: 'OUT.CME',
      comparison: expect.objectContaining({
        was: expect.objectContaining({ state: 'EMERGING' }),
        now: expect.objectContaining({ state: 'QUIET' }),
      }),
    }),
  );
});

test('an answer that was changed behind the application is found', async () => {
  const row = await partnership.inside(async (tx) => {
    const found = await tx.themeEvaluation.findFirstOrThrow({
      where: { themeCode: 'OUT.CME' },
      orderBy: { evaluatedAt: 'desc' },
    });
    await tx.themeEvaluation.update({
      where: { id: found.id },
      data: { answer: { ...(found.answer as object), mass: 0 } },
    });
    return found;
  });
  const { unlike } = await inStep(partnership, (step) => replayWeighings(step, story));
  expect(unlike).toEqual([
    {
      theme: 'OUT.CME',
      evaluatedAt: row.evaluatedAt.toISOString(),
      comparison: { kind: 'details', keys: ['mass'] },
    },
  ]);
});

test('what a weighing read cannot be changed by the application', async () => {
  await expect(
    partnership.inside((tx) => tx.weighedInput.updateMany({ data: { content: {} } })),
  ).rejects.toThrow(/permission denied/);
});
