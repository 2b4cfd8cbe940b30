import { Worker } from 'node:worker_threads';

import type { FileReading, ReadFile } from '../file-reading.ts';
import { cleanFileName } from '../file/clean-file-name.ts';
import type { ReadScorecard, ScorecardReading } from '../read-scorecard.ts';
import type { ReadSeries } from '../read-series.ts';
import { fatal } from '../rejection.ts';

export type ReadAway = Omit<ReadFile, 'bytes'> & { bytes: Uint8Array };

/** What reading one file may take before it is given up. */
export type ReadingLimits = { megabytes: number; milliseconds: number };

/** The largest published workbook looked at takes 2 seconds and under 200 MB. */
const LIMITS: ReadingLimits = { megabytes: 512, milliseconds: 60_000 };

/** What a thread is asked to read, and how. */
export type AwayTask =
  | { kind: 'file'; input: ReadAway }
  | { kind: 'scorecard'; input: ScorecardAway }
  | { kind: 'series'; input: ReadSeries };

type ScorecardAway = Omit<ReadScorecard, 'bytes'> & { bytes: Uint8Array };

/**
 * Reads a file as `readFile` does, in a thread of its own with a limit of memory and time, so that a file made to do
 * harm costs its own import and nothing else. A file that goes beyond them comes back refused, with the reason. Throws
 * only for a fault of the reader itself.
 */
export async function readAway(
  input: ReadAway,
  limits: ReadingLimits = LIMITS,
): Promise<FileReading> {
  const { reading, givenUp } = await inThread<FileReading>({ kind: 'file', input }, limits);
  return reading ?? refused(input, givenUp);
}

/** The same for `readScorecard`, of a file that was read before; null where it goes beyond the limits. */
export async function readScorecardAway(
  input: ScorecardAway,
  limits: ReadingLimits = LIMITS,
): Promise<ScorecardReading | null> {
  const { reading } = await inThread<ScorecardReading>({ kind: 'scorecard', input }, limits);
  return reading;
}

/** The same for `readSeries`; null also where it goes beyond the limits. */
export async function readSeriesAway(
  input: ReadSeries,
  limits: ReadingLimits = LIMITS,
): Promise<ScorecardReading | null> {
  const { reading } = await inThread<ScorecardReading | null>({ kind: 'series', input }, limits);
  return reading;
}

type Answer<T> = { reading: T; givenUp?: never } | { reading: null; givenUp: string };

/** Starts a thread for one task. It ends with its answer; one that takes too long is ended. */
function inThread<T>(task: AwayTask, limits: ReadingLimits): Promise<Answer<T>> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  return new Promise<Answer<T>>((resolve, reject) => {
    const giveUp = (givenUp: string) => resolve({ reading: null, givenUp });
    const late = setTimeout(() => {
      giveUp(`Reading the file took longer than ${limits.milliseconds / 1_000} seconds`);
      void worker.terminate();
    }, limits.milliseconds);
    worker.once('message', (reading: T) => {
      clearTimeout(late);
      resolve({ reading });
    });
    worker.once('error', (error) => {
      clearTimeout(late);
      if (!isOutOfMemory(error)) reject(error);
      else giveUp(`Reading the file took more than ${limits.megabytes} MB of memory`);
    });
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function refused({ fileName }: ReadAway, reason = 'The file could not be read'): FileReading {
  return {
    file: cleanFileName(fileName),
    layout: null,
    rowsRead: 0,
    observations: [],
    missing: {},
    rejected: [fatal(`${reason}, so it was given up. Split it into smaller files.`)],
    notes: [],
    figures: 0,
    understood: null,
  };
}
