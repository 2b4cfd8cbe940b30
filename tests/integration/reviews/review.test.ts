import { verifyAudit } from '@heed/db/audit';
import { StatutoryPartner } from '@heed/domain/vocabulary';
import { loadEvidence } from '@heed/services/demo/load-evidence';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { showPlan } from '@heed/services/plan/show-plan';
import { callReview } from '@heed/services/reviews/call-review';
import { changeTheme } from '@heed/services/themes/change-theme';
import { closeReview } from '@heed/services/reviews/close-review';
import { openReview } from '@heed/services/reviews/open-review';
import { recordOutcome, recordPosition } from '@heed/services/reviews/record-outcome';
import { showReview, showReviews } from '@heed/services/reviews/show-reviews';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { learning } from '../../support/learning.ts';
import { openMailbox } from '../../support/mailbox.ts';
import { deliverOwed, openMailer, owedOf, writeMessages } from '../../support/mail-effects.ts';
import {
  importPublication,
  openTestPartnership,
  readDemoEvidence,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

/** A theme from outside the plan that the review takes in. */
const ADDED = 'OUT.CME';
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  for (const folder of ['to-2022-23', '2023-24', '2024-25']) {
    await importPublication(partnership, folder);
  }
  for (const load of ['start', 'form'] as const) {
    await loadEvidence(partnership.as('reviewer'), await readDemoEvidence(load));
  }
  await partnership.drain();
});

afterAll(() => partnership.close());

const executive = () => partnership.as('executive');
const codesOf = (triggers: readonly { code: string }[]) =>
  [...new Set(triggers.map(({ code }) => code))].toSorted();
const standingOf = async (code: string) =>
  (await partnership.inside((tx) => tx.theme.findFirstOrThrow({ where: { code } }))).standing;

let ref = '';

describe('opening a review', () => {
  test('is called for by the calendar; a theme that has only just emerged does not call yet', async () => {
    const { triggers } = await showReviews(executive());
    expect(codesOf(triggers)).toEqual(['T1']);
  });

  test('freezes the evidence with a hash, and tells those it concerns', async () => {
    ({ ref } = await openReview(executive()));
    const review = await showReview(executive(), { ref });
    expect(review).toMatchObject({ status: 'open', openedOn: '2026-04-09', packIntact: true });
    expect(codesOf(review.triggers)).toEqual(['T1']);
    expect(review.pack.themes.find(({ code }) => code === ADDED)).toMatchObject({
      state: 'EMERGING',
    });
    expect(review.pack.items.length).toBeGreaterThan(20);
    // A report of one month is frozen as of that month, not as of a day that nobody named.
    expect(review.pack.items.map(({ observedOn }) => observedOn)).toContainEqual(
      expect.stringMatching(/^\d{4}-\d{2}$/),
    );

    await writeMessages(partnership);
    const told = await partnership.inside((tx) =>
      tx.notification.findMany({ where: { subjectKey: { startsWith: 'review:' } } }),
    );
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      (['executive', 'analyst', 'scrutineer'] as const)
        .map((role) => partnership.personId(role))
        .toSorted(),
    );
  });

  test('has its mail name the review and how to reach it', async () => {
    const mailbox = await openMailbox();
    const mailer = openMailer(mailbox.url);
    await deliverOwed(partnership, mailer);
    const letters = await mailbox.waitFor(1);
    const ours = letters.filter(({ parsed }) => parsed.text?.includes(`/reviews/${ref}`));
    expect(ours).toHaveLength(3);
    await mailer.close();
    await mailbox.close();
  });

  test('leaves the frozen evidence as it was, whatever comes later', async () => {
    const frozen = await showReview(executive(), { ref });
    await recordLearning(
      partnership.as('reviewer'),
      learning({ title: 'Later learning', point: { themeCodes: [ADDED] } }),
    );
    await partnership.inside((tx) =>
      tx.learningRecord.updateMany({ data: { title: 'Edited afterwards' } }),
    );
    await partnership.drain();
    const later = await showReview(executive(), { ref });
    expect(later.pack).toEqual(frozen.pack);
    expect(later).toMatchObject({ packHash: frozen.packHash, packIntact: true });
    expect(JSON.stringify(later.pack)).not.toMatch(/Later learning|Edited afterwards/);
  });

  test('shows when the frozen evidence was tampered with', async () => {
    const kept = await partnership.inside((tx) => tx.priorityReview.findFirstOrThrow());
    const forge = (evidencePack: object) =>
      partnership.inside((tx) =>
        tx.priorityReview.update({ where: { id: kept.id }, data: { evidencePack } }),
      );
    const pack = kept.evidencePack as object;
    await forge({ ...pack, asOf: '2026-04-08' });
    expect((await showReview(executive(), { ref })).packIntact).toBe(false);
    await forge(pack);
    expect((await showReview(executive(), { ref })).packIntact).toBe(true);
  });

  test('a second time gives the review that is open', async () => {
    const twice = await Promise.all([openReview(executive()), openReview(executive())]);
    expect(twice).toEqual([{ ref }, { ref }]);
    expect((await showReviews(executive())).reviews).toHaveLength(1);
  });
});

describe('a partner’s call', () => {
  test('needs nobody’s agreement and joins the review that is open, once', async () => {
    await callReview(partnership.as('scrutineer'), { reason: 'Attendance is slipping' });
    await callReview(executive(), { reason: 'We see it in early help' });
    expect(await openReview(executive())).toEqual({ ref });
    const { triggers } = await showReview(executive(), { ref });
    expect(codesOf(triggers)).toEqual(['T1', 'T7']);
    await openReview(executive());
    expect((await showReview(executive(), { ref })).triggers).toHaveLength(triggers.length);
    expect(await owedOf(partnership, 'review.opened')).toEqual([]);
  });
});

describe('closing a review', () => {
  const decide = (subject: string, outcome: string, more: object = {}) =>
    recordOutcome(executive(), {
      ref,
      subject,
      outcome: outcome as 'retain',
      into: null,
      title: null,
      reason: 'As the evidence shows',
      ...more,
    });

  test('is refused while a theme has no outcome or a partner has not said where it stands', async () => {
    const { pack } = await showReview(executive(), { ref });
    const [first, ...others] = pack.priority.themes;
    await decide(`plan:${first?.code}`, 'step_down');
    const early = closeReview(executive(), { ref });
    await expect(early).rejects.toMatchObject({ code: 'RULE' });
    for (const { code } of others) await decide(`plan:${code}`, 'retain');
    await decide(`theme:${ADDED}`, 'add', { title: 'Seen and in school' });
    await expect(closeReview(executive(), { ref })).rejects.toMatchObject({ code: 'RULE' });
    for (const partner of StatutoryPartner.options.slice(1)) {
      await recordPosition(executive(), { ref, partner, position: 'agrees', reason: null });
    }
    const missing = await closeReview(executive(), { ref }).catch((error: unknown) => error);
    expect(missing).toMatchObject({
      code: 'RULE',
      message: expect.stringContaining('Local authority') as string,
    });
    expect((await showPlan(executive())).plan.version).toBe(1);
  });

  test('a theme that it brings into the plan stays until it is closed', async () => {
    const reason = 'It is a part of another.';
    const retired = changeTheme(partnership.as('analyst'), {
      themeCode: ADDED,
      kind: 'retire',
      reason,
    });
    await expect(retired).rejects.toMatchObject({ code: 'RULE' });
    await expect(retired).rejects.toThrow(`by the review ${ref}`);
  });

  test('by two at once makes one next version of the plan, with what was decided', async () => {
    const partner = StatutoryPartner.options[0] ?? 'local_authority';
    const reason = 'Neglect should stay on its own';
    await recordPosition(executive(), { ref, partner, position: 'dissents', reason });
    const both = await Promise.allSettled([
      closeReview(executive(), { ref }),
      closeReview(executive(), { ref }),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toEqual([
      { status: 'fulfilled', value: { version: 2 } },
    ]);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT' },
    });
    const { plan } = await showPlan(executive());
    const review = await showReview(executive(), { ref });
    expect(plan.version).toBe(2);
    expect(review).toMatchObject({ status: 'closed', nextVersion: 2, packIntact: true });
    const [gone, ...kept] = review.pack.priority.themes.map(({ title }) => title);
    const titles = plan.priorities
      .find(({ code }) => code === review.pack.priority.code)
      ?.themes.map(({ title }) => title);
    expect(titles).toEqual([...kept, 'Seen and in school']);
    expect(titles).not.toContain(gone);
    expect((await showPlan(executive(), { version: 1 })).plan.version).toBe(1);
    await expect(showPlan(executive(), { version: 9 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('moves the themes that came in and went out, and has them weighed again', async () => {
    const { pack } = await showReview(executive(), { ref });
    expect(await standingOf(ADDED)).toBe('priority');
    const [left = ''] = pack.priority.themes[0]?.themeCodes ?? [];
    expect(await standingOf(left)).toBe('outside');
    const weighings = () =>
      partnership.inside((tx) => tx.themeEvaluation.count({ where: { themeCode: ADDED } }));
    const before = await weighings();
    await partnership.drain();
    expect(await weighings()).toBe(before + 1);
  });

  test('is final', async () => {
    const late = decide(`theme:${ADDED}`, 'add');
    await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await partnership.inside(verifyAudit)).fault).toBeNull();
  });
});
