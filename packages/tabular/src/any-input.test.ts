import fc from 'fast-check';
import { expect, it } from 'vitest';

import { areas, csv, indicators, read, row } from './plans-file.ts';
import { readScorecard, type ScorecardReading } from './read-scorecard.ts';

/** What holds for every file, however broken. */
function expectHonest(reading: ScorecardReading): void {
  const refused = reading.rejected.some((one) => one.fatal);
  if (refused) expect(reading.observations).toEqual([]);
  else expect(reading.layout).not.toBeNull();
  for (const { value, missing } of reading.observations) {
    expect((value === null) !== (missing === null)).toBe(true);
    if (value !== null) expect(Number.isFinite(value)).toBe(true);
  }
}

it('answers any bytes without throwing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expectHonest(
        await readScorecard({ bytes, fileName: 'any', indicators, areas, today: '2026-11-23' }),
      );
    }),
  );
});

it('answers a good file with any text put anywhere in it', async () => {
  const good = csv(row(), row({ period: '2024' }));
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.nat({ max: good.length }),
      async (text, at) => {
        expectHonest(await read(good.slice(0, at) + text + good.slice(at)));
      },
    ),
  );
});

it('answers any text in any cell with a figure, a missing kind or a rejection, never with silence', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('c', 'x', '-', '0', '-1', '1e309', '29,1', '100.0001', '=A1', '<5', 'NaN'),
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(cell, cell, cell, async (percent, repeat, start) => {
      const facts = { percent: quoted(percent), repeat: quoted(repeat), start: quoted(start) };
      const { observations, rejected } = await read(csv(row({ period: '2022' }), row(facts)));
      const about = observations.filter((one) => one.row === 3).length;
      expect(about + rejected.length).toBe(1);
    }),
  );
});
