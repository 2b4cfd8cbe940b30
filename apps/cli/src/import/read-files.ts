import { readFile, stat } from 'node:fs/promises';

import { MAX_FILE_BYTES } from '@heed/tabular/limits';

import { UsageError } from '../command.ts';

export type GivenFile = { path: string; content: Uint8Array<ArrayBuffer> };

/** Reads the files in the order given. Throws a UsageError for the first that cannot be read. */
export async function readFiles(paths: readonly string[]): Promise<GivenFile[]> {
  const files: GivenFile[] = [];
  for (const path of paths) files.push({ path, content: await readOne(path) });
  return files;
}

async function readOne(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    // Asked first, so that a file of any size costs no memory.
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw new UsageError(`${path} is larger than 20 MB`);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}
