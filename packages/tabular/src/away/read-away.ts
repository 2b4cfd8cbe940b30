import { Worker } from 'node:worker_threads';

import type { FileReading, ReadFile } from '../file-reading.ts';
import { cleanFileName } from '../file/clean-file-name.ts';
import { fatal } from '../rejection.ts';

export type ReadAway = Omit<ReadFile, 'bytes'> & { bytes: Uint8Array };

/** What reading one file may take before it is given up. */
export type ReadingLimits = { megabytes: number; milliseconds: number };

/** The largest published workbook looked at takes 2 seconds and under 200 MB. */
const LIMITS: ReadingLimits = { megabytes: 512, milliseconds: 60_000 };

/**
 * Reads a file as `readFile` does, in a thread of its own with a limit of memory and time, so that a file made to do
 * harm costs its own import and nothing else. A file that goes beyond them comes back refused, with the reason. Throws
 * only for a fault of the reader itself.
 */
export function readAway(input: ReadAway, limits: ReadingLimits = LIMITS): Promise<FileReading> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  return new Promise<FileReading>((resolve, reject) => {
    const late = setTimeout(() => {
      const seconds = limits.milliseconds / 1_000;
      resolve(givenUp(input, `Reading the file took longer than ${seconds} seconds`));
    }, limits.milliseconds);
    worker.once('message', (reading: FileReading) => {
      clearTimeout(late);
      resolve(reading);
    });
    worker.once('error', (error) => {
      clearTimeout(late);
      if (!isOutOfMemory(error)) reject(error);
      else
        resolve(givenUp(input, `Reading the file took more than ${limits.megabytes} MB of memory`));
    });
  }).finally(() => worker.terminate());
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function givenUp({ fileName }: ReadAway, reason: string): FileReading {
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
