import { parentPort, workerData } from 'node:worker_threads';

import { readFile } from '../read-file.ts';
import { readScorecard } from '../read-scorecard.ts';
import { readSeries } from '../read-series.ts';
import type { AwayTask } from './read-away.ts';

// The thread that reads one file: what to read comes with its start, the reading goes back as its only message.
parentPort?.postMessage(await read(workerData as AwayTask));

function read(task: AwayTask) {
  switch (task.kind) {
    case 'file':
      return readFile(task.input);
    case 'scorecard':
      return readScorecard(task.input);
    case 'series':
      return readSeries(task.input);
    default:
      return task satisfies never;
  }
}
