import { parentPort, workerData } from 'node:worker_threads';

import { encodeSentences } from './encode-sentences.ts';

// The thread that encodes: the sentences come with its start, their vectors go back as its only message.
parentPort?.postMessage(await encodeSentences(workerData as string[]));
