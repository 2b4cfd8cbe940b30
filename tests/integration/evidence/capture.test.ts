import { verifyAudit } from '@heed/db/audit';
import { RecordLearning } from '@heed/domain/evidence/record-learning';
import { discardDraft, DraftValues, loadDraft, saveDraft } from '@heed/services/evidence/drafts';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { reportThreat } from '@heed/services/evidence/report-threat';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { learning, threat } from '../../support/learning.ts';
import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
});

afterAll(() => partnership.close());

function recordOf(ref: string) {
  return partnership.inside((tx) =>
    tx.learningRecord.findFirstOrThrow({
      where: { ref },
      include: { points: { include: { items: { include: { themes: true } } } } },
    }),
  );
}

const countRecords = () => partnership.inside((tx) => tx.learningRecord.count());
const owedThemes = () =>
  partnership.inside(async (tx) => {
    const rows = await tx.outboxEvent.findMany({
      where: { type: 'theme.touched', doneAt: null },
      orderBy: { createdAt: 'desc' },
    });
    return rows.map(({ payload }) => (payload as { themeCode: string }).themeCode);
  });

describe('a learning record', () => {
  test('of a rapid review starts its clock of 15 working days', async () => {
    const { ref } = await recordLearning(
      partnership.as('reviewer'),
      learning({
        kind: 'rapid_review',
        observedOn: '2026-03-25',
        rapidReview: {
          awareOn: '2026-03-26',
          notifiedOn: '2026-03-30',
          receivedOn: null,
          childrenCount: 1,
          immediateSafetyDone: true,
        },
      }),
    );
    expect(ref).toMatch(/^RR-2026-\d+$/);
    const { id } = await recordOf(ref);
    const deadlines = await partnership.inside((tx) =>
      tx.deadline.findMany({ where: { subjectId: id }, orderBy: { rule: 'asc' } }),
    );
    // Good Friday and Easter Monday (3 and 6 April) are no working days.
    expect(
      deadlines.map(({ rule, due, packVersion }) => [
        rule,
        due?.toISOString().slice(0, 10),
        packVersion,
      ]),
    ).toEqual([
      ['RR-15', '2026-04-22', 1],
      ['SIN-5', '2026-04-02', 1],
    ]);
  });

  test('is stored whole: item, themes, audit entry and the weighing that is owed', async () => {
    const { ref } = await recordLearning(
      partnership.as('reviewer'),
      learning({ point: { themeCodes: ['NEG.CHD', 'SYS.VOI', 'NEG.CHD'] } }),
    );
    const record = await recordOf(ref);
    const [item] = record.points[0]?.items ?? [];
    expect(record).toMatchObject({ status: 'recorded', observedPrecision: 'month' });
    expect(item).toMatchObject({ ref: `${ref}.1`, stream: 'S2', severity: 3, scope: 'local' });
    expect(item?.themes.map(({ themeCode, role }) => [themeCode, role])).toEqual([
      ['NEG.CHD', 'primary'],
      ['SYS.VOI', 'secondary'],
    ]);
    const entries = await partnership.inside((tx) =>
      tx.auditEntry.findMany({ where: { objectId: record.id } }),
    );
    expect(entries).toMatchObject([
      { action: 'learning.recorded', actorId: partnership.personId('reviewer') },
    ]);
    expect((await owedThemes()).slice(0, 2).toSorted()).toEqual(['NEG', 'SYS.VOI']);
    expect((await partnership.inside(verifyAudit)).fault).toBeNull();
  });

  test('that is posted twice, also at once, is one record', async () => {
    const input = learning();
    const before = await countRecords();
    const first = await recordLearning(partnership.as('reviewer'), input);
    expect(await recordLearning(partnership.as('reviewer'), input)).toEqual(first);
    const twin = learning();
    const together = await Promise.all(
      [1, 2, 3].map(() => recordLearning(partnership.as('reviewer'), twin)),
    );
    expect(new Set(together.map(({ ref }) => ref)).size).toBe(1);
    expect(await countRecords()).toBe(before + 2);
  });

  test('of national research is national whatever the form said', async () => {
    const { ref } = await recordLearning(
      partnership.as('reviewer'),
      learning({ kind: 'national_research', scope: 'local' }),
    );
    const { points } = await recordOf(ref);
    expect(points[0]?.items).toMatchObject([{ stream: 'S8', scope: 'national' }]);
  });

  test('about the same report as an earlier one shares its origin', async () => {
    const first = await recordLearning(partnership.as('reviewer'), learning());
    const second = await recordLearning(
      partnership.as('reviewer'),
      learning({ sameOriginAs: first.ref }),
    );
    const origins = await Promise.all(
      [first, second].map(async ({ ref }) => (await recordOf(ref)).points[0]?.items[0]?.originId),
    );
    expect(origins[1]).toBe(origins[0]);
  });

  test.each([
    ['an unknown theme', learning({ point: { themeCodes: ['NEW.X'] } }), 'themeCodes'],
    ['an unknown agency', learning({ leadAgency: 'NOBODY' }), 'leadAgency'],
    ['a date ahead', learning({ observedOn: '2026-04-10' }), 'observedOn'],
    ['a month ahead', learning({ observedOn: '2026-05' }), 'observedOn'],
  ])('with %s is refused and leaves nothing behind', async (_name, input, field) => {
    const before = await countRecords();
    const refused = recordLearning(partnership.as('reviewer'), input);
    await expect(refused).rejects.toMatchObject({ code: 'INVALID', field });
    expect(await countRecords()).toBe(before);
  });

  test.each([
    ['control characters', { title: 'Bell \u0007 rings' }, /control characters/],
    ['marks that turn text round', { title: 'Turned \u202E round' }, /control characters/],
    ['10 MB of text', { summary: 'x'.repeat(10 * 1024 * 1024) }, /10,000 characters or fewer/],
    ['no learning point', { points: [] }, /at least one learning point/],
    ['a web address that runs a script', { sourceUrl: 'javascript:alert(1)' }, /web address/],
  ])('with %s never reaches the use case', (_name, change, message) => {
    const parsed = RecordLearning.safeParse({ ...learning(), ...change });
    expect(parsed.error?.issues.map((issue) => issue.message).join()).toMatch(message);
  });
});

describe('text that looks like a personal identifier', () => {
  // A number the health service keeps for tests.
  const NUMBER = '999 000 0018';
  const TEXT = `The child with NHS number ${NUMBER} was not seen.`;

  test('is shown to its author and nothing is stored', async () => {
    const before = await countRecords();
    const refused = recordLearning(partnership.as('reviewer'), learning({ point: { text: TEXT } }));
    await expect(refused).rejects.toMatchObject({
      code: 'RULE',
      field: 'identifierReason',
      details: { identifiers: [{ field: 'points.0.text', excerpt: NUMBER }] },
    });
    expect(await countRecords()).toBe(before);
  });

  test('stays with a reason, of which kinds are kept and never the text', async () => {
    const { ref } = await recordLearning(
      partnership.as('reviewer'),
      learning({ point: { text: TEXT }, identifierReason: 'A number made for tests' }),
    );
    const { identifierReasons, id } = await recordOf(ref);
    expect(identifierReasons).toMatchObject({
      fields: ['points.0.text'],
      reason: 'A number made for tests',
    });
    const written = await partnership.inside(async (tx) => [
      identifierReasons,
      await tx.auditPayload.findMany(),
      await tx.outboxEvent.findMany(),
      id,
    ]);
    expect(
      JSON.stringify(written, (_key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ),
    ).not.toContain('0018');
  });

  test('is found in a threat as well', async () => {
    const refused = reportThreat(partnership.as('action_owner'), threat({ summary: TEXT }));
    await expect(refused).rejects.toMatchObject({ code: 'RULE', field: 'identifierReason' });
  });
});

describe('a threat', () => {
  test('is one item of the reporter’s own agency, once however often it is posted', async () => {
    const input = threat();
    const first = await reportThreat(partnership.as('action_owner'), input);
    expect(await reportThreat(partnership.as('action_owner'), input)).toEqual(first);
    const items = await partnership.inside((tx) =>
      tx.evidenceItem.findMany({ where: { ref: { startsWith: first.ref } } }),
    );
    expect(items).toMatchObject([{ stream: 'S9', leadAgency: 'EDU', polarity: 'concern' }]);
  });

  test('with a date ahead is refused', async () => {
    const ahead = reportThreat(partnership.as('action_owner'), threat({ seenOn: '2026-04-10' }));
    await expect(ahead).rejects.toMatchObject({ code: 'INVALID', field: 'seenOn' });
  });
});

describe('a draft', () => {
  test('is its author’s alone, one a form, until it is discarded', async () => {
    const form = 'learning/audit';
    await saveDraft(partnership.as('reviewer'), { form, values: { title: 'Half' } });
    await saveDraft(partnership.as('reviewer'), { form, values: { title: 'Half a title' } });
    expect(await loadDraft(partnership.as('reviewer'), { form })).toMatchObject({
      values: { title: 'Half a title' },
    });
    expect(await loadDraft(partnership.as('analyst'), { form })).toBeNull();
    await discardDraft(partnership.as('reviewer'), { form });
    expect(await loadDraft(partnership.as('reviewer'), { form })).toBeNull();
  });

  test('is neither written over nor discarded by another opened form', async () => {
    const form = 'learning/audit';
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const reviewer = partnership.as('reviewer');
    await saveDraft(reviewer, { form, values: { title: 'First', submissionKey: first } });
    await expect(
      saveDraft(reviewer, { form, values: { title: 'Second', submissionKey: second } }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    await discardDraft(reviewer, { form, submissionKey: second });
    expect(await loadDraft(reviewer, { form })).toMatchObject({ values: { title: 'First' } });
    await discardDraft(reviewer, { form, submissionKey: first });
    expect(await loadDraft(reviewer, { form })).toBeNull();
  });

  test('of 10 MB is refused', () => {
    expect(DraftValues.safeParse({ summary: 'x'.repeat(10 * 1024 * 1024) }).success).toBe(false);
  });
});
