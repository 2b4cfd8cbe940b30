import { beforeAll, expect, test } from 'vitest';

import { runFindingsStream, type FindingsStream } from '../support/findings-stream.ts';
import { writeFindingsReport } from '../support/findings-report.ts';

let stream: FindingsStream;
beforeAll(async () => {
  stream = await runFindingsStream();
}, 120_000);

test('all 62 findings and 17 threats are in the stream, in the order of their dates', () => {
  expect(stream.records).toHaveLength(79);
  const days = stream.records.map(({ day }) => day);
  expect(days).toEqual(days.toSorted());
});

test('a theme emerges from what was known by then, and from no national evidence alone', () => {
  const emerged = stream.turns.filter(({ to }) => to === 'EMERGING' || to === 'CONVERGENT');
  expect(emerged.length).toBeGreaterThan(0);
  for (const { theme } of emerged) {
    expect(stream.themes.find(({ code }) => code === theme)?.local ?? 1).toBeGreaterThan(0);
  }
});

test('the report says what came out: write it again with “vitest run -u”', async () => {
  await expect(writeFindingsReport(stream)).toMatchFileSnapshot('../../docs/findings-stream.md');
});
