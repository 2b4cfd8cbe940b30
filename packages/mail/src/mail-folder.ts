import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename } from 'node:fs/promises';
import path from 'node:path';

/** A name made by `storeMail`, and by nobody else: a time that sorts, and letters that make it one of a kind. */
const ID = /^\d{8}T\d{9}Z-[0-9a-f]{12}$/;
const ENDING = '.eml';

/**
 * Stores a raw message under a new name, complete or not at all, and safe on the disk when this returns.
 *
 * In: the folder, when it arrived, the message. Out: its id.
 */
export async function storeMail(folder: string, arrivedAt: Date, message: Buffer): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const id = `${arrivedAt.toISOString().replaceAll(/[-:.]/g, '')}-${randomBytes(6).toString('hex')}`;
  const file = path.join(folder, `${id}${ENDING}`);
  const handle = await open(`${file}.new`, 'wx', 0o600);
  try {
    await handle.writeFile(message);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  return id;
}

/** The ids of all stored messages, newest first. None when the folder does not exist yet. */
export async function listMail(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    const ids = names.filter((name) => name.endsWith(ENDING)).map((name) => path.parse(name).name);
    return ids.filter((id) => ID.test(id)).sort((a, b) => (a < b ? 1 : -1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The raw message of an id, or nothing when there is none; an id that is no id is none, whatever it points at. */
export async function readMail(folder: string, id: string): Promise<Buffer | undefined> {
  if (!ID.test(id)) return undefined;
  try {
    return await readFile(path.join(folder, `${id}${ENDING}`));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
