import { randomUUID } from 'node:crypto';

import { withPartnership } from '@heed/db/context';
import { londonDate } from '@heed/domain/calendar/london';
import type { RecordLearning } from '@heed/domain/evidence/record-learning';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';

import type { Section } from './report.ts';
import { rate, times } from './report.ts';
import { openSetting, startWorkersFor, waitUntil, type Setting } from './setting.ts';
import { inLanes, secondsOf } from './statistics.ts';

const FINDINGS = 300;
const LANES = 4;
const THEMES = ['TF.PFA', 'NEG.CHD', 'EXP.CCE', 'OUT.CME', 'OUT.DA', 'SYS.INFO', 'SYS.VOI'];

/** Findings a second from the service that logs them to the stored weighing of their themes. */
export async function measureFindings(): Promise<Section> {
  const setting = await openSetting();
  const workers = await startWorkersFor(setting);
  try {
    // The first one waits until the workers have come up.
    await recordAndWeigh(setting, 1);
    const product = await secondsOf(() => recordAndWeigh(setting, FINDINGS));
    const bare = await secondsOf(await prepareBare(setting));
    return {
      title: 'Findings logged and weighed',
      about: `${FINDINGS} findings on ${THEMES.length} themes, ${LANES} at a time: each is checked for identifiers, stored with its learning point, evidence item, audit entry and owed effect, and ends when the weighing that covers it is stored. Beside it ${FINDINGS} transactions that insert one row, each followed by a job that does nothing.`,
      head: ['', 'a second', 'seconds in all'],
      rows: [
        ['findings', rate(FINDINGS, product), product.toFixed(2)],
        ['one-row transactions with a job', rate(FINDINGS, bare), bare.toFixed(2)],
        ['times the bare cost', times(product / bare), ''],
      ],
      failures: [],
    };
  } finally {
    await workers.stop();
    await setting.close();
  }
}

async function recordAndWeigh(setting: Setting, count: number): Promise<void> {
  const { db, reviewer } = setting;
  const begun = new Date();
  await inLanes(count, LANES, async (index) => {
    await recordLearning({ db, actor: reviewer, now: new Date() }, findingOn(index));
  });
  await waitUntil('the last weighing', () => allWeighed(setting, begun), 20);
}

// A weighing that is merely planned for a later day was never handed over and is not due.
async function allWeighed({ db, partnershipId }: Setting, begun: Date): Promise<boolean> {
  const open = await withPartnership(db, partnershipId, (tx) =>
    tx.outboxEvent.count({
      where: {
        type: 'theme.touched',
        doneAt: null,
        createdAt: { gte: begun },
        OR: [{ attempts: { gt: 0 } }, { nextAt: { lte: new Date(Date.now() + 5_000) } }],
      },
    }),
  );
  return open === 0;
}

function findingOn(index: number): RecordLearning {
  return {
    kind: 'audit',
    title: `Supervision notes, sample ${index + 1}`,
    summary: 'Supervision looked at tasks more often than at the day of the child.',
    source: 'Quality assurance group',
    sourceUrl: null,
    scope: 'local',
    cohort: 'child',
    leadAgency: 'CSC',
    agencies: ['EDU'],
    observedOn: londonDate(new Date()),
    nativeScale: null,
    nativeGrade: null,
    flag: null,
    reliability: 'B',
    credibility: 2,
    points: [
      {
        text: 'Plans were written without asking what had changed since the last visit.',
        polarity: 'concern',
        severity: 3,
        themeCodes: [THEMES[index % THEMES.length] ?? 'TF.PFA'],
      },
    ],
    rapidReview: null,
    sameOriginAs: null,
    identifierReason: null,
    submissionKey: randomUUID(),
  };
}

/** The least that the same number of things can cost on the same servers. */
async function prepareBare({ ownerUrl, redisUrl }: Setting): Promise<() => Promise<void>> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: LANES });
  await pool.query('create table bench_row (id uuid primary key, note text not null)');
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue('bare', { connection });
  let done = 0;
  const worker = new Worker('bare', () => Promise.resolve(void (done += 1)), { connection });
  await worker.waitUntilReady();
  return async () => {
    await inLanes(FINDINGS, LANES, async (index) => {
      await pool.query('insert into bench_row values ($1, $2)', [randomUUID(), `row ${index}`]);
      await queue.add('nothing', {});
    });
    await waitUntil('the last bare job', () => done === FINDINGS);
    await worker.close();
    await queue.close();
    connection.disconnect();
    await pool.end();
  };
}
