import { appendAudit } from '@heed/db/audit';
import { openDatabase } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import { describeDrift, migrate } from '@heed/db/migrate/migrate';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';

import { createEmptyDatabase, createTestDatabase } from '../../support/database.ts';

const sharedDatabase = createTestDatabase();

afterAll(async () => (await sharedDatabase).drop());

test('the migrations make the schema, and a second run changes nothing', async () => {
  const database = await createEmptyDatabase();
  try {
    const applied = await migrate(database.ownerUrl);
    expect(applied.length).toBeGreaterThan(0);
    expect(await migrate(database.ownerUrl)).toEqual([]);
    expect(await describeDrift(database.ownerUrl)).toBe('');
  } finally {
    await database.drop();
  }
});

test('the application role appends to the audit chain and can change nothing in it', async () => {
  const partnershipId = '01900000-0000-7000-8000-000000000001';
  const database = await createTestDatabase();
  const db = openDatabase({ url: database.appUrl, max: 2 });
  try {
    await withPartnership(db, partnershipId, (tx) =>
      appendAudit(tx, {
        actorId: null,
        action: 'theme.rated',
        objectKind: 'theme',
        objectId: 'T1',
        payload: {},
      }),
    );
    const change = withPartnership(
      db,
      partnershipId,
      (tx) => tx.$executeRaw`update audit_entry set action = 'theme.forgotten'`,
    );
    await expect(change).rejects.toThrow(/permission denied/);
    const removal = withPartnership(
      db,
      partnershipId,
      (tx) => tx.$executeRaw`delete from audit_entry`,
    );
    await expect(removal).rejects.toThrow(/permission denied/);
  } finally {
    await db.$disconnect();
    await database.drop();
  }
});

test.each([
  'insert into audit_entry select * from audit_entry',
  "update audit_payload set payload = '{}'",
  'delete from audit_payload',
  'delete from evidence_item',
  'delete from learning_record',
  'delete from alert_transition',
  'truncate audit_entry',
  'alter table alert disable row level security',
  'drop table alert',
])('the application role is refused: %s', async (sql) => {
  const database = await sharedDatabase;
  const client = new pg.Client({ connectionString: database.appUrl });
  await client.connect();
  try {
    await expect(client.query(sql)).rejects.toThrow(/permission denied|must be owner/);
  } finally {
    await client.end();
  }
});

test('a commit waits for the disk', async () => {
  const database = await sharedDatabase;
  const db = openDatabase({ url: database.appUrl, max: 1 });
  try {
    const rows = await db.$queryRaw`
      select current_setting('synchronous_commit') as commits, current_setting('fsync') as fsync`;
    expect(rows).toEqual([{ commits: 'on', fsync: 'on' }]);
  } finally {
    await db.$disconnect();
  }
});
