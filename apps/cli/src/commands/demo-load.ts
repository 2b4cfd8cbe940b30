import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Database } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import { readProcessEnv } from '@heed/runtime/env';
import { openStep } from '@heed/services/action';
import { drainOwed } from '@heed/services/demo/drain';
import { loadEvidence } from '@heed/services/demo/load-evidence';
import { loadExpectations } from '@heed/services/demo/load-expectations';
import { loadFigures } from '@heed/services/demo/load-figures';
import { loadPartnership } from '@heed/services/demo/load-partnership';
import { loadPeople, type DemoSignIn } from '@heed/services/demo/load-people';
import { readActor } from '@heed/services/people/find-actor';

import { say, type Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { readDemoFiles } from '../demo-files.ts';
import { readPackFile } from '../packs.ts';

async function readPacks() {
  return {
    plan: await readPackFile('plan-dudley-2022'),
    themes: await readPackFile('themes-1'),
    terms: await readPackFile('terms-1'),
    agencies: await readPackFile('agencies-1'),
    triangulation: await readPackFile('tri-1'),
    deadlines: await readPackFile('england-1'),
    calendar: await readPackFile('calendar-england-and-wales'),
  };
}

async function fill(db: Database, partnershipId: string): Promise<DemoSignIn[]> {
  const now = new Date();
  const { files, findings, threats } = await readDemoFiles();
  const signIns = await loadPeople(db, { partnershipId, now });
  const idOf = (email: string) => signIns.find((one) => one.email === email)?.personId ?? '';
  await withPartnership(db, partnershipId, async (tx) =>
    loadExpectations(await openStep(tx, { partnershipId, actorId: null, now })),
  );
  const reviewer = await withPartnership(db, partnershipId, (tx) =>
    readActor(tx, idOf('reviewer@example.org'), now),
  );
  if (!reviewer) throw new Error('the demonstration has no reviewer');
  await loadEvidence({ db, actor: reviewer, now }, { findings, threats });
  await loadFigures(db, { partnershipId, personId: idOf('analyst@example.org'), now, files });
  await drainOwed(db, { partnershipId, clock: () => new Date() });
  return signIns;
}

export const demoLoad: Command = {
  usage: 'demo load',
  does: 'make the demonstration partnership; harmless when it is there',
  run: () =>
    withDatabase(async (db) => {
      const { today } = await readDemoFiles();
      const { id, made } = await loadPartnership(db, {
        packs: await readPacks(),
        today,
        now: new Date(),
      });
      if (!made) {
        say('The demonstration partnership was there already.');
        return 0;
      }
      const signIns = await fill(db, id);
      const { HEED_DATA_DIR } = readProcessEnv(['HEED_DATA_DIR']);
      await mkdir(HEED_DATA_DIR, { recursive: true });
      await writeFile(
        path.join(HEED_DATA_DIR, 'demo-sign-ins.json'),
        `${JSON.stringify(
          signIns.map(({ role, email, password }) => ({ role, email, password })),
          null,
          2,
        )}\n`,
        { mode: 0o600 },
      );
      say(`The demonstration partnership is loaded. Its day is ${today}.`);
      return 0;
    }),
};
