import { appendAudit } from '@heed/db/audit';
import { openDatabase } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import { describeDrift, migrate } from '@heed/db/migrate/migrate';
import { expect, test } from 'vitest';

import { createEmptyDatabase, createTestDatabase } from '../../support/database.ts';

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
