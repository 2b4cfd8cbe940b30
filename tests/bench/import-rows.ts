import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { withPartnership } from '@heed/db/context';
import { londonDate } from '@heed/domain/calendar/london';
import { openStep } from '@heed/services/action';
import { readImport } from '@heed/services/scorecard/read-import';
import { storeImport } from '@heed/services/scorecard/receive-import';
import pg from 'pg';

import { rate, times, type Section } from './report.ts';
import { openSetting, type Setting } from './setting.ts';
import { median, secondsOf } from './statistics.ts';

const ROUNDS = 3;
const FOLDERS = ['prisma/demo/data/to-2022-23/', 'prisma/demo/data/2023-24/'];
const LAIT = 'tests/oracles/data/tabular/lait_long.csv';
const ROOT = new URL('../../', import.meta.url);

type Round = { figures: number; rows: number; product: number; copy: number };

/** Figures a second from the bytes of published files to stored observations, beside PostgreSQL's own COPY of them. */
export async function measureImport(): Promise<Section> {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await runRound());
  const [{ figures, rows } = { figures: 0, rows: 0 }] = rounds;
  const product = median(rounds.map((one) => one.product));
  const copy = median(rounds.map((one) => one.copy));
  return {
    title: 'Figures imported',
    about: `${rows} rows of published files with ${figures} figures of the plan, median of ${ROUNDS} rounds, each on an empty database: read, checked, compared with what stands, stored and audited, a transaction a file. Beside it COPY of the same rows into a table with the same indexes.`,
    head: ['', 'rows a second', 'figures a second'],
    rows: [
      ['import', rate(rows, product), rate(figures, product)],
      ['COPY', '', rate(figures, copy)],
      ['times the bare cost', '', times(product / copy)],
    ],
    failures: [],
  };
}

async function runRound(): Promise<Round> {
  const setting = await openSetting();
  try {
    const files = await readFiles();
    let rows = 0;
    const product = await secondsOf(async () => {
      for (const file of files) rows += await importOne(setting, file);
    });
    return { rows, product, ...(await copyAgain(setting)) };
  } finally {
    await setting.close();
  }
}

type File = { fileName: string; content: Uint8Array<ArrayBuffer> };

async function readFiles(): Promise<File[]> {
  const names = [LAIT];
  for (const folder of FOLDERS) {
    const found = (await readdir(new URL(folder, ROOT))).filter((name) => name.endsWith('.csv'));
    names.push(...found.sort().map((name) => `${folder}${name}`));
  }
  return Promise.all(
    names.map(async (name) => ({
      fileName: path.basename(name),
      content: new Uint8Array(await readFile(fileURLToPath(new URL(name, ROOT)))),
    })),
  );
}

async function importOne(
  { db, partnershipId, reviewer }: Setting,
  { fileName, content }: File,
): Promise<number> {
  const now = new Date();
  const { id, eventId } = await withPartnership(db, partnershipId, async (tx) => {
    const step = await openStep(tx, { partnershipId, actorId: reviewer.personId, now });
    const stored = await storeImport(step, reviewer.personId, {
      fileName,
      content,
      publishedOn: londonDate(now),
    });
    const owed = await tx.outboxEvent.findFirstOrThrow({
      where: { type: 'scorecard.received', doneAt: null },
      select: { id: true },
    });
    return { id: stored.id, eventId: owed.id };
  });
  await readImport({ db, partnershipId, eventId, now });
  const { status, rowsRead } = await withPartnership(db, partnershipId, (tx) =>
    tx.scorecardImport.findUniqueOrThrow({ where: { id } }),
  );
  if (status !== 'imported') throw new Error(`${fileName} was ${status}`);
  return rowsRead;
}

/** What was just stored, once more, by the server's own bulk load from a file in its own folder. */
async function copyAgain({ ownerUrl }: Setting): Promise<{ figures: number; copy: number }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const file = pg.escapeLiteral(`${rows[0]?.data_directory ?? ''}/bench.copy`);
    await client.query('create table bench_observation (like observation including all)');
    const { rowCount } = await client.query(`copy observation to ${file}`);
    const copy = await secondsOf(async () => {
      await client.query(`copy bench_observation from ${file}`);
    });
    return { figures: rowCount ?? 0, copy };
  } finally {
    await client.end();
  }
}
