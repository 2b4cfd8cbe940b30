import { randomUUID } from 'node:crypto';

import { withPartnership } from '@heed/db/context';
import { openStep } from '@heed/services/action';
import { raiseAlert } from '@heed/services/alerts/raise-alert';

import type { Section } from './report.ts';
import { openSetting, startWorkersFor, waitUntil, type Setting } from './setting.ts';
import { quantile } from './statistics.ts';

const ALERTS = 120;
/** An alert of level 2 is told to the business unit and the chair of the subgroup. */
const LETTERS_EACH = 2;

/** Milliseconds from the commit of an alert until the mail server has taken the last of its messages. */
export async function measureAlertMail(): Promise<Section> {
  const setting = await openSetting();
  const workers = await startWorkersFor(setting);
  const { received } = workers.mailbox;
  const waits: number[] = [];
  try {
    for (let index = 0; index <= ALERTS; index += 1) {
      const before = received.length;
      await raise(setting);
      const committed = performance.now();
      await waitUntil('the e-mail', () => received.length >= before + LETTERS_EACH);
      // The first one waits until the workers have come up.
      if (index > 0) waits.push(performance.now() - committed);
    }
  } finally {
    await workers.stop();
    await setting.close();
  }
  const ms = (share: number) => quantile(waits, share).toFixed(0);
  return {
    title: 'From an alert to its e-mail',
    about: `${ALERTS} alerts, one after another, each told to ${LETTERS_EACH} people: from the commit of the alert until a real SMTP server on the same machine has accepted the last message. Relay, queue, the written message, its claim and its outcome lie between.`,
    head: ['', 'milliseconds'],
    rows: [
      ['median', ms(0.5)],
      ['95 of 100', ms(0.95)],
      ['99 of 100', ms(0.99)],
    ],
    failures: [],
  };
}

async function raise({ db, partnershipId }: Setting): Promise<void> {
  await withPartnership(db, partnershipId, async (tx) => {
    const step = await openStep(tx, { partnershipId, actorId: null, now: new Date() });
    await raiseAlert(step, {
      dedupeKey: `theme:${randomUUID()}`,
      rule: 'tri-1',
      themeCode: 'TF.PFA',
      title: 'Preparing for adulthood',
      level: 2,
      reasons: ['emerging'],
      facts: {
        template: 'theme',
        toldLevel: 2,
        notice: {
          kind: 'raised',
          level: 2,
          from: 0,
          theme: 'Preparing for adulthood',
          reasons: ['emerging'],
          carries: [],
          agedOnly: false,
        },
      },
      evaluationId: randomUUID(),
      announce: true,
      kind: 'raised',
    });
  });
}
