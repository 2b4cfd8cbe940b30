import { parentPort, workerData } from 'node:worker_threads';

import { readFile } from '../read-file.ts';
import type { ReadAway } from './read-away.ts';

// The thread that reads one file: what to read comes with its start, the reading goes back as its only message.
parentPort?.postMessage(await readFile(workerData as ReadAway));
