import { Worker } from 'node:worker_threads';

const MILLISECONDS_TO_LOAD = 60_000;
const MILLISECONDS_A_SENTENCE = 2_000;

/** The model could not be loaded, or did not answer: whoever asks goes on without it and says so. */
export class MeaningUnavailable extends Error {
  override name = 'MeaningUnavailable';
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Encodes sentences as `encodeSentences` does, in a thread of its own, which holds the model no longer than that: the
 * process that asks stays free and small. One at a time in a process, for each takes 200 MB. No sentences, no thread.
 * Throws `MeaningUnavailable`.
 */
export function encodeAway(sentences: readonly string[]): Promise<Int8Array[]> {
  if (sentences.length === 0) return Promise.resolve([]);
  const mine = last.then(() => encodeInThread(sentences));
  last = mine.catch(() => undefined);
  return mine;
}

async function encodeInThread(sentences: readonly string[]): Promise<Int8Array[]> {
  const worker = new Worker(new URL('./encode-worker.ts', import.meta.url), {
    workerData: sentences,
  });
  try {
    return await answerOf(
      worker,
      MILLISECONDS_TO_LOAD + sentences.length * MILLISECONDS_A_SENTENCE,
    );
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, milliseconds: number): Promise<Int8Array[]> {
  return new Promise((resolve, reject) => {
    const giveUp = (reason: string, cause?: unknown) =>
      reject(new MeaningUnavailable(`The sentence model ${reason}`, { cause }));
    const late = setTimeout(() => giveUp('did not answer in time'), milliseconds);
    const settled = () => clearTimeout(late);
    worker.once('message', (vectors: Int8Array[]) => {
      settled();
      resolve(vectors);
    });
    worker.once('error', (error) => {
      settled();
      giveUp(`could not be used: ${error.message}`, error);
    });
    worker.once('exit', () => {
      settled();
      giveUp('ended before it answered');
    });
  });
}
