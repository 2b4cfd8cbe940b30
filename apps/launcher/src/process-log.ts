import { createWriteStream, existsSync, mkdirSync, renameSync, type WriteStream } from 'node:fs';
import path from 'node:path';

/** A log of one part: this run's, with the run before it kept beside it as `.1`. */
export function openLog(logFolder: string, name: string): WriteStream {
  mkdirSync(logFolder, { recursive: true });
  const file = path.join(logFolder, `${name}.log`);
  if (existsSync(file)) renameSync(file, `${file}.1`);
  return createWriteStream(file, { flags: 'a' });
}
