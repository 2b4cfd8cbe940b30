import { openDatabase, type Database } from '@heed/db/client';
import { withPartnership, withRelay } from '@heed/db/context';
import { appendEvent } from '@heed/db/outbox';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

/** Tables that belong to no partnership: identity, which spans them, and the record of migrations. */
const SHARED = [
  '_prisma_migrations',
  'auth_account',
  'auth_limit',
  'auth_session',
  'auth_two_factor',
  'auth_user',
  'auth_verification',
];

let database: TestDatabase;
let owner: pg.Client;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  db = openDatabase({ url: database.appUrl, max: 2 });
});

afterAll(async () => {
  await db.$disconnect();
  await owner.end();
  await database.drop();
});

describe('every table belongs to a partnership', () => {
  test('or is one of the few that are shared', async () => {
    const { rows } = await owner.query<{ name: string }>(`
      select relname as name from pg_class t
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and relname <> 'partnership'
        and not exists (
          select from pg_attribute where attrelid = t.oid and attname = 'partnership_id' and attnotnull
        )
      order by 1`);
    expect(rows.map(({ name }) => name)).toEqual(SHARED);
  });

  test('and PostgreSQL forces its rows apart, for the owner too', async () => {
    const { rows } = await owner.query<{ name: string; forced: boolean; guarded: boolean }>(
      `
      select relname as name,
        relrowsecurity and relforcerowsecurity as forced,
        exists (
          select from pg_policy p
          where p.polrelid = t.oid and p.polname = 'partnership_isolation' and p.polwithcheck is not null
        ) as guarded
      from pg_class t
      where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and relname <> all ($1)
      order by 1`,
      [SHARED],
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ forced, guarded }) => !forced || !guarded)).toEqual([]);
  });
});

describe('the application role', () => {
  const ours = '01900000-0000-7000-8000-000000000001';
  const theirs = '01900000-0000-7000-8000-000000000002';
  const place = { name: 'Partnership', areaName: 'Area', areaCode: 'E00000000', laCode: '000' };

  beforeAll(async () => {
    for (const [id, code] of [
      [ours, 'ours'],
      [theirs, 'theirs'],
    ] as const) {
      await withPartnership(db, id, (tx) =>
        tx.partnership.create({ data: { id, code, ...place }, select: { id: true } }),
      );
    }
  });

  test('owns nothing and cannot step around the rules', async () => {
    const [role] = await db.$queryRaw<{ above: boolean; owns: bigint }[]>`
      select rolsuper or rolbypassrls as above,
        (select count(*) from pg_class where relowner = r.oid) as owns
      from pg_roles r where rolname = current_user`;
    expect(role).toEqual({ above: false, owns: 0n });
  });

  test('sees the partnership named for the transaction, and no other', async () => {
    const seen = await withPartnership(db, ours, (tx) => tx.partnership.findMany());
    expect(seen.map(({ id }) => id)).toEqual([ours]);
  });

  test('sees nothing outside a named partnership', async () => {
    expect(await db.partnership.count()).toBe(0);
  });

  test('cannot write a row into another partnership', async () => {
    const write = withPartnership(db, ours, (tx) =>
      tx.origin.create({ data: { partnershipId: theirs, code: 'o', label: 'Origin' } }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  test('changes nothing of another partnership, even by its id', async () => {
    const changed = await withPartnership(db, ours, (tx) =>
      tx.partnership.updateMany({ where: { id: theirs }, data: { name: 'Taken over' } }),
    );
    expect(changed.count).toBe(0);
    const there = await withPartnership(db, theirs, (tx) => tx.partnership.findFirstOrThrow());
    expect(there.name).toBe('Partnership');
  });

  test('forgets the partnership when its transaction ends, also on the same connection', async () => {
    const single = openDatabase({ url: database.appUrl, max: 1 });
    try {
      const failing = withPartnership(single, ours, () => Promise.reject(new Error('undone')));
      await expect(failing).rejects.toThrow('undone');
      await withPartnership(single, ours, (tx) => tx.partnership.count());
      expect(await single.partnership.count()).toBe(0);
      expect(
        await withPartnership(single, theirs, (tx) => tx.partnership.findMany()),
      ).toMatchObject([{ id: theirs }]);
    } finally {
      await single.$disconnect();
    }
  });

  test('as relay sees what is owed everywhere and who is there, and nothing else', async () => {
    for (const partnershipId of [ours, theirs]) {
      await withPartnership(db, partnershipId, async (tx) => {
        await appendEvent(tx, {
          partnershipId,
          type: 'theme.touched',
          payload: { themeCode: 'A' },
        });
        await tx.origin.create({ data: { partnershipId, code: 'o', label: 'Origin' } });
      });
    }
    const visible = await withRelay(db, async (tx) => {
      const { rows: tables } = await owner.query<{ name: string }>(
        `select relname as name from pg_class where relkind = 'r' and relrowsecurity order by 1`,
      );
      const counts: string[] = [];
      for (const { name } of tables) {
        const rows = await tx.$queryRawUnsafe<{ seen: bigint }[]>(
          `select count(*) as seen from "${name}"`,
        );
        if (rows[0]?.seen !== 0n) counts.push(`${name} ${rows[0]?.seen}`);
      }
      return counts;
    });
    expect(visible).toEqual(['outbox_event 2', 'partnership 2']);
  });
});
