import { appendAudit, verifyAudit } from '@heed/db/audit';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;
let owner: pg.Client;

beforeAll(async () => {
  partnership = await openTestPartnership();
  owner = new pg.Client({ connectionString: partnership.database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await partnership.close();
});

function append(objectId: string) {
  return partnership.inside((tx) =>
    appendAudit(tx, {
      actorId: partnership.personId('analyst'),
      action: 'thing.done',
      objectKind: 'thing',
      objectId,
      payload: { objectId },
    }),
  );
}

const verify = () => partnership.inside(verifyAudit);

describe('the audit chain', () => {
  test('holds what making a partnership did, and verifies', async () => {
    const verdict = await verify();
    expect(verdict.fault).toBeNull();
    expect(verdict.entries).toBeGreaterThan(7);
    expect(verdict.head).toMatch(/^[0-9a-f]{64}$/);
  });

  test('stays one chain when 24 are written at once', async () => {
    const before = await verify();
    await Promise.all(Array.from({ length: 24 }, (_, index) => append(`at-once-${index}`)));
    const after = await verify();
    expect(after.fault).toBeNull();
    expect(after.entries).toBe(before.entries + 24);
    expect(after.head).not.toBe(before.head);
  });

  test('holds nothing of a step that failed', async () => {
    const before = await verify();
    const failing = partnership.inside(async (tx) => {
      await appendAudit(tx, {
        actorId: null,
        action: 'thing.undone',
        objectKind: 'thing',
        objectId: 'gone',
        payload: {},
      });
      throw new Error('as the test asked');
    });
    await expect(failing).rejects.toThrow('as the test asked');
    expect(await verify()).toEqual(before);
  });

  test('of another partnership does not matter to it', async () => {
    const stranger = '01900000-0000-7000-8000-00000000000f';
    const before = await verify();
    await owner.query('begin');
    await owner.query(`select set_config('heed.partnership_id', $1, true)`, [stranger]);
    await owner.query(`select append_audit(null, 'thing.done', 'thing', 'theirs', '{}')`);
    await owner.query('commit');
    expect(await verify()).toEqual(before);
  });
});

describe('tampering by someone who owns the tables is found at its place', () => {
  const SEQ = 5;
  beforeEach(async () => {
    await owner.query('begin');
  });

  // The verdict is read inside the owner's transaction, so that each case can be undone.
  async function faultAfter(sql: string): Promise<unknown> {
    try {
      await owner.query(`select set_config('heed.partnership_id', $1, true)`, [partnership.id]);
      const { rowCount } = await owner.query(sql);
      expect(rowCount).toBe(1);
      const { rows } = await owner.query<{ seq: string; fault: string }>(
        'select seq, fault from audit_first_fault()',
      );
      return rows[0];
    } finally {
      await owner.query('rollback');
    }
  }

  const where = () => `where partnership_id = '${partnership.id}' and seq = ${SEQ}`;

  test('an edited entry', async () => {
    expect(await faultAfter(`update audit_entry set object_id = 'other' ${where()}`)).toEqual({
      seq: String(SEQ),
      fault: 'was changed after it was written',
    });
  });

  test('an edited entry whose own hash was made to fit', async () => {
    const sql = `with edited as (
        select a, jsonb_populate_record(a, '{"object_id":"other"}') as b from audit_entry a ${where()}
      )
      update audit_entry set object_id = 'other', hash = (select audit_hash(b) from edited) ${where()}`;
    expect(await faultAfter(sql)).toEqual({
      seq: String(SEQ + 1),
      fault: 'does not follow from the entry before it',
    });
  });

  test('a deleted entry', async () => {
    expect(await faultAfter(`delete from audit_entry ${where()}`)).toEqual({
      seq: String(SEQ + 1),
      fault: 'an entry before this one is missing',
    });
  });

  test('an edited content', async () => {
    expect(await faultAfter(`update audit_payload set payload = '{"a":1}' ${where()}`)).toEqual({
      seq: String(SEQ),
      fault: 'its content was changed',
    });
  });

  test('content that was erased is no fault: the chain holds its hash alone', async () => {
    expect(await faultAfter(`delete from audit_payload ${where()}`)).toBeUndefined();
  });
});
