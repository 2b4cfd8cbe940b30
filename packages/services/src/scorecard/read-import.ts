import type { Prisma } from '@heed/db/generated/prisma/client';
import { withPartnership } from '@heed/db/context';
import type { CivilDate } from '@heed/domain/calendar/civil-date';
import { IndicatorSource } from '@heed/domain/plan/indicator-source';
import { areasOf, type Areas } from '@heed/tabular/areas';
import type { CatalogueIndicator } from '@heed/tabular/catalogue';
import { readScorecard, type ScorecardReading } from '@heed/tabular/read-scorecard';
import { z } from 'zod';

import type { Step } from '../action.ts';
import { carryOut, lockOwed, type Owed } from '../effect.ts';
import { audit, emit } from '../record-step.ts';
import { storePeers } from './peers/store-peers.ts';
import { readReturn } from './returns/read-return.ts';
import { storeReturn } from './returns/store-return.ts';
import { storeObservations, type Stored } from './store-observations.ts';

/** What the page of an import shows. Figures count observations, not cells. */
export type ImportReport = {
  layout: string | null;
  rowsRead: number;
  observations: number;
  stored: number;
  unchanged: number;
  revised: number;
  /** Left as they were because a later publication stands. */
  older: number;
  /** Implausible, so that they wait for a person on the page of their measure. */
  held?: number;
  missing: Record<string, number>;
  rejected: { sheet: string | null; row: number | null; column: string | null; reason: string }[];
  notes: string[];
  /** Why nothing was stored, if so. */
  refusedBecause?: string;
};

/**
 * Reads an uploaded scorecard file: all of it or nothing. New figures and new versions are stored, the indicators they
 * belong to are judged again. A file with anything wrong in it is refused with the list of what is wrong.
 */
export async function readImport(owed: Owed): Promise<void> {
  await markReading(owed);
  await carryOut(owed, 'scorecard.received', async (step, { importId }) => {
    const { tx, now } = step;
    const received = await tx.scorecardImport.findUniqueOrThrow({
      where: { id: importId },
      include: { content: true },
    });
    if (!received.content) return;
    const catalogue = await catalogueOf(step);
    const read = await readScorecard({
      bytes: received.content.content,
      fileName: received.fileName,
      indicators: catalogue,
      areas: await wantedAreas(step),
      today: step.today,
    });
    const refusedBecause = refusalOf(read, received.publishedOn.toISOString().slice(0, 10));
    const refused = refusedBecause !== null;
    const stored: Stored = refused
      ? { stored: 0, unchanged: 0, revised: 0, older: 0, held: 0, changedIndicatorIds: [] }
      : await storeObservations(step, {
          observations: read.observations,
          origin: { importId },
          publishedOn: received.publishedOn,
        });
    if (!refused) {
      const { fileName, publishedOn } = received;
      const bytes = received.content.content;
      await keepReturn(step, { fileName, publishedOn }, bytes);
      await storePeers(step, { bytes, fileName, publishedOn, catalogue });
    }
    const { changedIndicatorIds, ...counts } = stored;
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
      notes: [...read.notes, ...heldNote(stored.held)],
      ...(refused && { refusedBecause }),
    };
    await tx.scorecardImport.update({
      where: { id: importId },
      data: {
        status: refused ? 'refused' : 'imported',
        layout: read.layout,
        rowsRead: read.rowsRead,
        report: report as unknown as Prisma.InputJsonObject,
        finishedAt: now,
      },
    });
    await tx.scorecardImportFile.delete({ where: { importId } });
    await audit(step, {
      action: refused ? 'scorecard.refused' : 'scorecard.imported',
      objectKind: 'scorecard_import',
      objectId: importId,
      payload: { ref: received.ref, rowsRead: read.rowsRead, ...counts },
    });
    for (const indicatorId of changedIndicatorIds) {
      await emit(step, 'indicator.changed', { indicatorId });
    }
  });
}

function heldNote(held: number): string[] {
  if (held === 0) return [];
  const figures = held === 1 ? 'One figure is' : `${held} figures are`;
  return [
    `${figures} so far from the others that a person must look first: see the page of the measure`,
  ];
}

/** A watched return is kept whole, so that a change of its form can be told from a change of the world. */
async function keepReturn(
  step: Step,
  { fileName, publishedOn }: { fileName: string; publishedOn: Date },
  bytes: Uint8Array,
): Promise<void> {
  const areas = await wantedAreas(step);
  const reading = await readReturn({ bytes, fileName, areas, today: step.today });
  if (reading) await storeReturn(step, reading, publishedOn);
}

/** Why nothing of a file is stored; null if all of it may be. A figure is not published before its period is over. */
function refusalOf(
  { rejected, observations }: Pick<ScorecardReading, 'rejected' | 'observations'>,
  publishedOn: CivilDate,
): string | null {
  if (rejected.length > 0) {
    return 'Something in this file is wrong, so nothing was stored. Correct it and import it again.';
  }
  const ahead = observations.find(({ period }) => period.end > publishedOn)?.period;
  if (ahead) {
    return `The period ${ahead.label} ends on ${ahead.end}, after the day of publication given, ${publishedOn}. Check that day and import the file again.`;
  }
  return observations.length === 0
    ? 'No figure in this file belongs to a measure of the catalogue.'
    : null;
}

// In a transaction of its own, so that the page can say that reading has begun.
async function markReading({ db, partnershipId, eventId }: Owed): Promise<void> {
  await withPartnership(db, partnershipId, async (tx) => {
    const payload = await lockOwed(tx, eventId, 'scorecard.received');
    if (!payload) return;
    await tx.scorecardImport.updateMany({
      where: { id: payload.importId, status: 'received' },
      data: { status: 'reading' },
    });
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
