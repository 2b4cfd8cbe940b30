import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ONE_LINE, runHeed } from './run-heed.ts';

const PLANS = 'tests/oracles/data/tabular/d3_child_protection_plans_repeat.csv';
const LAIT = 'tests/oracles/data/tabular/lait_long.csv';
const SCORECARD = 'tests/oracles/data/layout-samples/constructed_wide_scorecard_dudley.xlsx';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'heed-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

describe('heed import --dry-run', () => {
  it('counts rows, figures and gaps of each file, without a database', async () => {
    const { code, out, err } = await runHeed(['import', PLANS, LAIT, '--dry-run', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: 'd3_child_protection_plans_repeat.csv',
          rowsRead: 52,
          observations: 39,
          missing: {},
          unchanged: 0,
          rejected: [],
        },
        {
          file: 'lait_long.csv',
          rowsRead: 440,
          observations: 288,
          missing: { no_reason: 9 },
          unchanged: 0,
          rejected: [],
        },
      ],
    });
  });

  it('rejects figures of periods that were not over when they were published', async () => {
    const args = ['import', PLANS, '--dry-run', '--json', '--published', '2024-12-01'];
    const { code, out } = await runHeed(args);
    expect(code).toBe(2);
    const reason =
      'The period 2025 ends on 2025-03-31, after the day of publication given, 2024-12-01';
    const row = expect.any(Number) as number;
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { rejected: expect.arrayContaining([expect.objectContaining({ row, reason })]) as [] },
      ],
    });
    expect(await runHeed([...args.slice(0, -1), '2026-04-08'])).toMatchObject({ code: 0 });
    expect(await runHeed([...args.slice(0, -1), '2999-01-01'])).toMatchObject({ code: 2, out: '' });
  });

  it('prints the shape of what it answers', async () => {
    const { code, out } = await runHeed(['import', '--schema']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ properties: { files: { type: 'array' } } });
  });

  it('says the same in words', async () => {
    const { code, out, err } = await runHeed(['import', LAIT, '--dry-run']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^lait_long\.csv\n {2}rows read: 440\n {2}figures: {3}288 \(.*dry run\)\n/);
    expect(out).toContain('9 no figure, and no reason given');
  });

  it('reads a workbook of no publication of the plan, and says that nothing of it is kept unasked', async () => {
    const { code, out, err } = await runHeed(['import', SCORECARD, '--dry-run', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      files: [
        {
          file: 'constructed_wide_scorecard_dudley.xlsx',
          rowsRead: 13,
          observations: 130,
          missing: { suppressed: 5, no_reason: 3, not_available: 4 },
          unchanged: 0,
          rejected: [],
        },
      ],
    });
    const words = await runHeed(['import', SCORECARD, '--dry-run']);
    expect(words.out).toMatch(
      /note: +Not a measure of the plan: .* and 10 more; map it to keep it/,
    );
  });

  it('names row and column of each figure that cannot be read, and exits 2', async () => {
    const lines = (await readFile(PLANS, 'utf8')).split('\n');
    const at = lines.findIndex((line) => line.includes('Dudley'));
    const cells = (lines[at] ?? '').split(',');
    lines[at] = [...cells.slice(0, -1), 'about thirty'].join(',');
    const bad = await fileOf('broken.csv', lines.join('\n'));
    const json = await runHeed(['import', PLANS, bad, '--dry-run', '--json']);
    expect(json.code).toBe(2);
    expect(json.err).toMatch(ONE_LINE);
    const { files } = JSON.parse(json.out) as { files: { rejected: unknown[] }[] };
    expect(files[0]?.rejected).toEqual([]);
    expect(files[1]?.rejected).toEqual([
      { sheet: null, row: at + 1, column: expect.any(String), reason: expect.any(String) },
    ]);
    const words = await runHeed(['import', bad, '--dry-run']);
    expect(words.code).toBe(2);
    expect(words.out).toMatch(new RegExp(`rejected: {2}row ${at + 1}, column [^:]+: `));
  });

  it.each([
    ['an empty file', ''],
    ['a header alone', 'time_period,time_identifier\n'],
    ['a page', '<!doctype html><title>Not found</title>'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
    ['another table', 'name,age\nx,3\n'],
  ])('refuses %s as a whole, with the reason in the document', async (name, content) => {
    const file = await fileOf(`${name.replaceAll(' ', '-')}.csv`, content);
    const { code, out, err } = await runHeed(['import', file, '--dry-run', '--json']);
    expect(code).toBe(2);
    expect(err).toMatch(ONE_LINE);
    expect(JSON.parse(out)).toMatchObject({
      files: [{ observations: 0, rejected: [{ reason: expect.any(String) }] }],
    });
  });

  it.each([
    ['a file that is not there', ['no-such-file.csv']],
    ['a folder', ['tests']],
    ['no file', []],
    ['an option it does not know', [PLANS, '--force']],
    ['a date that does not exist', [PLANS, '--published', '2026-02-30']],
    ['a partnership it has no plan of', [PLANS, '--partnership', 'elsewhere']],
  ])('refuses %s in one line', async (_, args) => {
    const { code, out, err } = await runHeed(['import', ...args, '--dry-run', '--json']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(ONE_LINE);
  });
});
