import type { Prisma } from '@heed/db/generated/prisma/client';
import { withPartnership } from '@heed/db/context';
import { NO_JSON } from '@heed/db/no-json';
import type { CivilDate } from '@heed/domain/calendar/civil-date';
import { IndicatorSource } from '@heed/domain/plan/indicator-source';
import { areasOf, type Areas } from '@heed/tabular/areas';
import type { CatalogueIndicator } from '@heed/tabular/catalogue';
import { readAway, type ReadAway } from '@heed/tabular/away/read-away';
import type { FileReading } from '@heed/tabular/file-reading';
import type { Offer } from '@heed/tabular/mapping/offers';
import { z } from 'zod';

import { openStep, type Step } from '../action.ts';
import { carryOut, lockOwed, type Owed } from '../effect.ts';
import { audit, emit } from '../record-step.ts';
import { currentMappings } from './mapping/current-mappings.ts';
import { readPeers } from './peers/read-peers.ts';
import { storePeers } from './peers/store-peers.ts';
import { readReturn } from './returns/read-return.ts';
import { storePublications } from './store-publications.ts';
import { storeReturn } from './returns/store-return.ts';
import { compareObservations, type Stored, type ToStore } from './store-observations.ts';

/** What the page of an import shows. Figures count observations, not cells. */
export type ImportReport = {
  layout: string | null;
  rowsRead: number;
  observations: number;
  /** Of a table that waits to be mapped: the figures that were understood. */
  toMap?: number;
  stored: number;
  unchanged: number;
  revised: number;
  /** Kept as versions that stood before, because a later publication stands. */
  older: number;
  /** Implausible, so that they wait for a person on the page of their measure. */
  held?: number;
  missing: Record<string, number>;
  rejected: { sheet: string | null; row: number | null; column: string | null; reason: string }[];
  notes: string[];
  /** Targets, tolerances and averages beside the figures: a person may take them over, one by one. */
  offers?: Offer[];
  /** Why nothing was stored, if so. */
  refusedBecause?: string;
  /** The counts are of a trial: nothing is stored yet. */
  trial?: boolean;
};

/**
 * Reads an uploaded scorecard file: all of it or nothing. New figures and new versions are stored, the indicators they
 * belong to are judged again. A file with anything wrong in it is refused with the list of what is wrong; a sound table
 * that no publication of the plan and no mapping explains waits to be mapped. The file is read between transactions, in
 * a thread of its own.
 */
export async function readImport(owed: Owed): Promise<void> {
  const begun = await beginReading(owed);
  const read = begun && (await readAll(begun));
  await carryOut(owed, 'scorecard.received', async (step, { importId }) => {
    const received = await step.tx.scorecardImport.findUniqueOrThrow({
      where: { id: importId },
      select: {
        id: true,
        ref: true,
        publishedOn: true,
        trial: true,
        content: { select: { importId: true } },
      },
    });
    if (!read || !received.content) return;
    const status = await finishReading(step, received, read.file);
    if (status !== 'imported') return;
    const { publishedOn } = received;
    if (read.ofReturn) await storeReturn(step, read.ofReturn, publishedOn);
    await storePeers(step, read.peers, publishedOn);
  });
}

type Begun = ReadAway & { laCode: string };
type Received = { id: string; ref: string; publishedOn: Date; trial: boolean };

/** Does with the figures what becomes of them, and tells the page of the import. */
async function finishReading(
  step: Step,
  received: Received,
  read: FileReading,
): Promise<Outcome['status']> {
  const { tx, now } = step;
  const importId = received.id;
  const toStore = {
    observations: read.observations,
    origin: { importId },
    publishedOn: received.publishedOn,
  };
  const outcome = outcomeOf(read, received);
  const { changedIndicatorIds, ...counts } = await carryOutOn(step, outcome.status, toStore);
  const report: ImportReport = {
    layout: read.layout,
    rowsRead: read.rowsRead,
    observations: read.observations.length,
    ...counts,
    missing: read.missing,
    rejected: read.rejected.map(({ sheet, row, column, reason }) => ({
      sheet,
      row,
      column,
      reason,
    })),
    notes: [...read.notes, ...heldNote(counts.held)],
    ...(read.offers && { offers: read.offers }),
    ...(outcome.because !== null && { refusedBecause: outcome.because }),
    ...(outcome.status === 'tried' && { trial: true }),
    ...(outcome.status === 'to_map' && read.rejected.length === 0 && { toMap: read.figures }),
  };
  // What waits for a mapping or for a person's word is read again.
  const done = outcome.status === 'imported' || outcome.status === 'refused';
  await tx.scorecardImport.update({
    where: { id: importId },
    data: {
      status: outcome.status,
      layout: read.layout,
      rowsRead: read.rowsRead,
      report: report as unknown as Prisma.InputJsonObject,
      // Kept only while it is needed: it shows rows of a file that nobody has looked at yet.
      understood: done ? NO_JSON : (read.understood as unknown as Prisma.InputJsonObject),
      finishedAt: now,
    },
  });
  if (done) await tx.scorecardImportFile.delete({ where: { importId } });
  await audit(step, {
    action: `scorecard.${outcome.status}`,
    objectKind: 'scorecard_import',
    objectId: importId,
    payload: { ref: received.ref, rowsRead: read.rowsRead, ...counts },
  });
  for (const indicatorId of changedIndicatorIds) {
    await emit(step, 'indicator.changed', { indicatorId });
  }
  return outcome.status;
}

function heldNote(held: number): string[] {
  if (held === 0) return [];
  const figures = held === 1 ? 'One figure is' : `${held} figures are`;
  return [
    `${figures} so far from the others that a person must look first: see the page of the measure`,
  ];
}

/**
 * Everything a file is read for, in threads, one after the other: its figures, the whole of a watched return, so that a
 * change of its form can be told from a change of the world, and the figures of the neighbours. A file with something
 * wrong in it is read once.
 */
async function readAll(begun: Begun) {
  const file = await readAway(begun);
  const { bytes, fileName, areas, today, indicators, laCode } = begun;
  if (file.layout === null || file.rejected.length > 0) return { file, ofReturn: null, peers: [] };
  const ofReturn = await readReturn({ bytes, fileName, areas, today });
  const peers = await readPeers({ bytes, fileName, laCode, indicators, today });
  return { file, ofReturn, peers };
}

type Outcome = { status: 'imported' | 'refused' | 'to_map' | 'tried'; because: string | null };

/** What becomes of a file that was read. A table that can be mapped is never refused for what a mapping can mend. */
function outcomeOf(read: FileReading, { publishedOn, trial }: Received): Outcome {
  const mappable = read.understood !== null && read.understood.measures.length > 0;
  const because = refusalOf(read, publishedOn.toISOString().slice(0, 10));
  if (because !== null) return { status: mappable ? 'to_map' : 'refused', because };
  return { status: mappable && trial ? 'tried' : 'imported', because };
}

function carryOutOn(step: Step, status: Outcome['status'], toStore: ToStore): Promise<Stored> {
  switch (status) {
    case 'imported':
      return storePublications(step, toStore);
    case 'tried':
      return compareObservations(step, toStore).then(({ counts }) => ({
        ...counts,
        held: 0,
        changedIndicatorIds: [],
      }));
    case 'refused':
    case 'to_map':
      return Promise.resolve({
        stored: 0,
        unchanged: 0,
        revised: 0,
        older: 0,
        held: 0,
        changedIndicatorIds: [],
      });
    default:
      return status satisfies never;
  }
}

/** Why nothing of a file is stored; null if all of it may be. A figure is not published before its period is over. */
function refusalOf(
  { rejected, observations }: Pick<FileReading, 'rejected' | 'observations'>,
  publishedOn: CivilDate,
): string | null {
  if (rejected.length > 0) {
    return 'Something in this file is wrong, so nothing was stored. Correct it and import it again.';
  }
  const ahead = observations.find(
    ({ period, publication }) => !publication && period.end > publishedOn,
  )?.period;
  if (ahead) {
    return `The period ${ahead.label} ends on ${ahead.end}, after the day of publication given, ${publishedOn}. Check that day and import the file again.`;
  }
  return observations.length === 0
    ? 'No figure in this file belongs to a measure of the plan.'
    : null;
}

/**
 * Marks a file as being read, in a transaction of its own so that the page can say so, and gives what reading it takes;
 * null if it was read already.
 */
async function beginReading({ db, partnershipId, eventId, now }: Owed): Promise<Begun | null> {
  return withPartnership(db, partnershipId, async (tx) => {
    const payload = await lockOwed(tx, eventId, 'scorecard.received');
    if (!payload) return null;
    const { importId } = payload;
    await tx.scorecardImport.updateMany({
      where: { id: importId, status: 'received' },
      data: { status: 'reading' },
    });
    const received = await tx.scorecardImport.findUniqueOrThrow({
      where: { id: importId },
      select: { fileName: true, content: true },
    });
    if (!received.content) return null;
    const { laCode } = await tx.partnership.findFirstOrThrow({ select: { laCode: true } });
    const step = await openStep(tx, { partnershipId, actorId: null, now });
    return {
      bytes: received.content.content,
      fileName: received.fileName,
      indicators: await catalogueOf(step),
      areas: await wantedAreas(step),
      mappings: await currentMappings(step),
      today: step.today,
      laCode,
    };
  });
}

/** The catalogue as the reader takes it: where in which layout each indicator's figures stand. */
export async function catalogueOf({ tx }: Step): Promise<CatalogueIndicator[]> {
  const indicators = await tx.indicator.findMany({ orderBy: { position: 'asc' } });
  return indicators.map((indicator) => ({
    code: indicator.code,
    unit: indicator.unit,
    decimals: indicator.decimals,
    sources: z.array(IndicatorSource).parse(indicator.sources),
  }));
}

/** The areas whose figures are kept: our own, our region and England. */
export async function wantedAreas({ tx }: Step): Promise<Areas> {
  const { areaName, areaCode, laCode, regionCode, regionName } =
    await tx.partnership.findFirstOrThrow();
  return areasOf({ name: areaName, onsCode: areaCode, laCode, regionCode, regionName });
}
