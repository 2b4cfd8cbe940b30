import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { ONE_LINE, runHeed } from './run-heed.ts';

const PLANS = 'tests/oracles/data/tabular/d3_child_protection_plans_repeat.csv';
/** The years to March 2025 and 2026, which the demonstration does not know when it begins. */
const LATER = 'prisma/demo/data/2024-25/d3_child_protection_plans_repeat.csv';

let database: TestDatabase;
let folder = '';
let env: Record<string, string> = {};

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'heed-demo-'));
  env = {
    DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: database.appUrl,
    HEED_DATA_DIR: folder,
  };
  const loaded = await runHeed(['demo', 'load'], { env });
  if (loaded.code !== 0) throw new Error(loaded.err);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function count(sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int ${sql}`);
    return rows[0]?.count ?? -1;
  } finally {
    await client.end();
  }
}

type Document = { files: { observations: number; unchanged: number }[] };

describe('heed import into a database', () => {
  it('stores new figures, and finds every one unchanged the second time', async () => {
    const before = await count('from observation');
    const first = await runHeed(['import', LATER, '--json'], { env });
    expect(first).toMatchObject({ code: 0, err: '' });
    const [fresh] = (JSON.parse(first.out) as Document).files;
    expect(fresh?.observations).toBeGreaterThan(0);
    expect(fresh?.unchanged).toBe(0);
    expect(await count('from observation')).toBe(before + (fresh?.observations ?? 0));
    const second = await runHeed(['import', LATER, '--json', '--partnership', 'dspp'], { env });
    const [again] = (JSON.parse(second.out) as Document).files;
    expect(again?.unchanged).toBe(fresh?.observations);
    expect(await count('from observation')).toBe(before + (fresh?.observations ?? 0));
    expect(
      await count("from outbox_event where type = 'scorecard.received' and done_at is null"),
    ).toBe(0);
  });

  it('stores nothing at all where one of two files is wrong', async () => {
    const bad = path.join(folder, 'bad.csv');
    await writeFile(bad, (await readFile(PLANS, 'utf8')).replace('Dudley', 'Du\0dley'));
    const before = await count('from scorecard_import');
    const { code, err } = await runHeed(['import', PLANS, bad], { env });
    expect(code).toBe(2);
    expect(err).toMatch(ONE_LINE);
    expect(await count('from scorecard_import')).toBe(before);
  });

  it.each([
    ['a publication day ahead', ['--published', '2999-01-01']],
    ['a partnership that is not there', ['--partnership', 'elsewhere']],
  ])('refuses %s', async (_, args) => {
    const { code, out, err } = await runHeed(['import', PLANS, ...args], { env });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(ONE_LINE);
  });

  it('fails in one line where there is no database', async () => {
    const { code, out } = await runHeed(['import', PLANS, '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});

describe('heed demo remove', () => {
  it('refuses a partnership that is not a demonstration', async () => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      await client.query(`insert into partnership (id, code, name, area_name, area_code, la_code)
        values (gen_random_uuid(), 'real', 'A real partnership', 'Walsall', 'E08000030', '335')`);
    } finally {
      await client.end();
    }
    const { code, out, err } = await runHeed(['demo', 'remove', '--partnership', 'real'], { env });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(ONE_LINE);
    expect(await count('from partnership')).toBe(2);
  });

  it('removes the demonstration with every row and account, and nothing of another', async () => {
    const { code, out, err } = await runHeed(['demo', 'remove'], { env });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/dspp and its 7 accounts/);
    expect(await count("from partnership where code = 'real'")).toBe(1);
    expect(await count('from partnership')).toBe(1);
    for (const table of [
      'person',
      'auth_user',
      'auth_account',
      'observation',
      'audit_entry',
      'outbox_event',
    ]) {
      expect({ table, rows: await count(`from ${table}`) }).toEqual({ table, rows: 0 });
    }
    await expect(access(path.join(folder, 'demo-sign-ins.json'))).rejects.toThrow('ENOENT');
    expect(await runHeed(['demo', 'remove'], { env })).toMatchObject({ code: 0 });
  });

  it('can be followed by loading it again', async () => {
    const { code, err } = await runHeed(['demo', 'load'], { env });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await count('from partnership')).toBe(2);
  });
});
