import { handleAlert } from '@heed/services/alerts/handle-alert';
import { callReview } from '@heed/services/reviews/call-review';
import { openReview } from '@heed/services/reviews/open-review';
import { recordOutcome, recordPosition } from '@heed/services/reviews/record-outcome';
import { decideTriage } from '@heed/services/triage/decide';
import { setImpact } from '@heed/services/triage/set-impact';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { raise } from '../../support/alerts.ts';
import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

/** A valid NHS number of the range that is kept for tests. */
const NUMBER = '999 000 0018';
const reason = `Known since the case of ${NUMBER}`;
const themeCode = 'NEG.CHD';

let partnership: TestPartnershipWithDatabase;
let review = '';
let alert = '';

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.drain();
  ({ ref: review } = await openReview(partnership.as('executive')));
  alert = await raise(partnership, { dedupeKey: 'theme:NEG.CHD' });
});
afterAll(() => partnership.close());

const executive = () => partnership.as('executive');

test.each<[string, () => Promise<unknown>]>([
  [
    'a triage decision',
    () =>
      decideTriage(executive(), {
        themeCode,
        decision: 'dismiss',
        reason,
        reviewOn: null,
        submissionKey: crypto.randomUUID(),
      }),
  ],
  ['an impact', () => setImpact(executive(), { themeCode, impact: 4, reason })],
  ['closing an alert', () => handleAlert(executive(), { step: 'close', ref: alert, reason })],
  ['calling a review', () => callReview(partnership.as('scrutineer'), { reason })],
  [
    'what a review decides of a theme',
    () =>
      recordOutcome(executive(), {
        ref: review,
        subject: 'plan:T.PFA',
        outcome: 'retain',
        into: null,
        title: null,
        reason,
      }),
  ],
  [
    'a dissent',
    () =>
      recordPosition(executive(), {
        ref: review,
        partner: 'nhs',
        position: 'dissents',
        reason,
      }),
  ],
])('the reason of %s may not identify anyone, and nothing of it is kept', async (_what, act) => {
  await expect(act()).rejects.toMatchObject({
    code: 'RULE',
    field: 'reason',
    message: expect.stringContaining(`Take out “${NUMBER}” (NHS number)`),
  });
  const payloads = await partnership.inside((tx) => tx.auditPayload.findMany());
  expect(JSON.stringify(payloads.map(({ payload }) => payload))).not.toContain(NUMBER);
});
