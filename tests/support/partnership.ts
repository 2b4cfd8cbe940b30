import { readdir, readFile } from 'node:fs/promises';

import { openDatabase, type Database, type Transaction } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import { DemoFindings, DemoPublications, DemoThreats } from '@heed/domain/plan/demo-evidence';
import type { Role } from '@heed/domain/vocabulary';
import { openStep, type Action } from '@heed/services/action';
import { drainOwed } from '@heed/services/demo/drain';
import { loadFigures, type Publication } from '@heed/services/demo/load-figures';
import { loadPartnership } from '@heed/services/demo/load-partnership';
import { loadPeople } from '@heed/services/demo/load-people';
import { readActor } from '@heed/services/people/find-actor';

import { createTestDatabase, type TestDatabase } from './database.ts';

const PRISMA = new URL('../../prisma/', import.meta.url);
/** The day of the demonstration: the story's rules and figures belong to it. */
export const STORY_DAY = '2026-04-09';

/** A partnership with the project's own packs and one person a role, on a day of its own. */
export type TestPartnership = {
  db: Database;
  id: string;
  /** What a person of this role brings to a use case, now. */
  as(role: Role): Action;
  personId(role: Role): string;
  /** Looks at or changes its rows as the application role may. */
  inside<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Carries out all that is owed but mail. */
  drain(): Promise<void>;
};

export type TestPartnershipWithDatabase = TestPartnership & {
  database: TestDatabase;
  close(): Promise<void>;
};

/** A partnership alone in a database of its own; call `close` when the file is done. */
export async function openTestPartnership(): Promise<TestPartnershipWithDatabase> {
  const database = await createTestDatabase();
  const db = openDatabase({ url: database.appUrl });
  const partnership = await makePartnership(db);
  return {
    ...partnership,
    database,
    async close() {
      await db.$disconnect();
      await database.drop();
    },
  };
}

/** Makes a partnership from the packs of the project; another `code` makes another one beside it. */
export async function makePartnership(db: Database, code?: string): Promise<TestPartnership> {
  const { id } = await loadPartnership(db, {
    packs: await readPacks(code),
    today: STORY_DAY,
    now: new Date(),
  });
  const people = await loadPeople(db, { partnershipId: id, now: new Date() });
  const inside = <T>(work: (tx: Transaction) => Promise<T>) => withPartnership(db, id, work);
  const actors = await inside(async (tx) => {
    const found = [];
    for (const { personId } of people) found.push(await readActor(tx, personId, new Date()));
    return found;
  });
  const actorOf = (role: Role) => {
    const actor = actors.find((one) => one?.roles.includes(role));
    if (!actor) throw new Error(`the partnership has no ${role}`);
    return actor;
  };
  return {
    db,
    id,
    as: (role) => ({ db, actor: actorOf(role), now: new Date() }),
    personId: (role) => actorOf(role).personId,
    inside,
    drain: async () => void (await drainOwed(db, { partnershipId: id, clock: () => new Date() })),
  };
}

async function readPacks(code: string | undefined) {
  const plan = (await readJson('packs/plan-dudley-2022.json')) as { partnership: object };
  return {
    plan: code ? { ...plan, partnership: { ...plan.partnership, code } } : plan,
    themes: await readJson('packs/themes-1.json'),
    terms: await readJson('packs/terms-1.json'),
    agencies: await readJson('packs/agencies-1.json'),
    triangulation: await readJson('packs/tri-1.json'),
    deadlines: await readJson('packs/england-1.json'),
    calendar: await readJson('packs/calendar-england-and-wales.json'),
  };
}

/** The published findings and threats of the demonstration that come at the start, or are logged later by form. */
export async function readDemoEvidence(load: 'start' | 'form') {
  const { findings } = DemoFindings.parse(await readJson('demo/findings.json'));
  const { threats } = DemoThreats.parse(await readJson('demo/threats.json'));
  return {
    findings: findings.filter((finding) => finding.load === load),
    threats: threats.filter((threat) => threat.load === load),
  };
}

/** The files of one publication of the demonstration, such as `2023-24`. */
export async function readPublication(folder: string): Promise<Publication[]> {
  const { publications } = DemoPublications.parse(await readJson('demo/publications.json'));
  const publication = publications.find((one) => one.folder === folder);
  if (!publication) throw new Error(`there is no publication ${folder}`);
  const place = new URL(`demo/data/${folder}/`, PRISMA);
  const names = (await readdir(place)).filter((name) => name.endsWith('.csv')).sort();
  return Promise.all(
    names.map(async (fileName) => ({
      fileName,
      content: new Uint8Array(await readFile(new URL(fileName, place))),
      publishedOn: publication.publishedOn,
    })),
  );
}

/** Imports a publication as the analyst and carries out what follows from it. */
export async function importPublication(
  partnership: TestPartnership,
  folder: string,
): Promise<void> {
  await loadFigures(partnership.db, {
    partnershipId: partnership.id,
    personId: partnership.personId('analyst'),
    now: new Date(),
    files: await readPublication(folder),
  });
  await partnership.drain();
}

/** Runs `work` as a worker would: a step that no person stands behind. */
export function inStep<T>(
  partnership: TestPartnership,
  work: (step: Awaited<ReturnType<typeof openStep>>) => Promise<T>,
): Promise<T> {
  return partnership.inside(async (tx) =>
    work(await openStep(tx, { partnershipId: partnership.id, actorId: null, now: new Date() })),
  );
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(path, PRISMA), 'utf8')) as unknown;
}
