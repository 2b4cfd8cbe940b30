import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { FileReading } from './file-reading.ts';
import { csvFile, readAny, xlsx } from './workbook-files.ts';

/** What holds for every file, however broken: a refusal has nothing else, and each figure has a place to be found. */
function expectHonest(reading: FileReading): void {
  if (reading.rejected.some((one) => one.fatal)) expect(reading.figures).toBe(0);
  else expect(reading.rowsRead).toBeGreaterThan(0);
  const missing = Object.values(reading.missing).reduce((sum, count) => sum + count, 0);
  expect(missing).toBeLessThanOrEqual(reading.figures);
}

it('answers any bytes behind the sign of a zip archive without throwing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expectHonest(await readAny(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...bytes)));
    }),
  );
});

it('answers a good workbook with any byte of it changed', async () => {
  const good = xlsx([
    ['Measure', '2022/23', '2023/24'],
    ['Plans', 12, 14],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
      const changed = good.slice();
      changed[at] = byte;
      expectHonest(await readAny(changed));
    }),
  );
});

const cell = fc.oneof(
  fc.constantFrom(
    'c',
    '[x]',
    '-',
    '',
    'n/a',
    '7.7 (7.6)',
    '26.6%',
    '00:10',
    'about 3',
    '#REF!',
    '1e309',
    'Note',
  ),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
  fc.string({ unit: 'grapheme-ascii', maxLength: 6 }).filter((text) => !/["\r\n]/.test(text)),
);

it('answers every cell under a period with a figure, a missing kind or a rejection, never with silence', async () => {
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const quoted = cells.map((texts, at) => [`Line ${at}`, ...texts.map((text) => `"${text}"`)]);
      const bytes = csvFile(
        'Measure,2021/22,2022/23,2023/24',
        'Known,1,2,3',
        ...quoted.map((texts) => texts.join(',')),
      );
      const reading = await readAny(bytes);
      const alone = cells.filter((texts) => texts.every((text) => text.trim() === '')).length;
      expect(reading.figures + reading.rejected.length).toBe((cells.length + 1 - alone) * 3);
    }),
  );
});

it('reads the same from a workbook as from a delimited file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
      async (cells) => {
        const rows = [
          ['Measure', '2021/22', '2022/23'],
          ['Known', '1', '2'],
        ];
        cells.forEach((texts, at) => rows.push([`Line ${at}`, ...texts]));
        const lines = rows.map((texts) => texts.map((text) => `"${text}"`).join(','));
        const [workbook, delimited] = await Promise.all([
          readAny(xlsx(rows)),
          readAny(csvFile(...lines)),
        ]);
        const counts = ({ rowsRead, figures, missing }: FileReading) => ({
          rowsRead,
          figures,
          missing,
        });
        expect(counts(workbook)).toEqual(counts(delimited));
      },
    ),
  );
});
