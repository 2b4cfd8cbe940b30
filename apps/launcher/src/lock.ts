import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from './error-code.ts';
import { LaunchError } from './launch-error.ts';
import { commandLineOf, isAlive } from './process-table.ts';

/** Held while a data folder is in use. */
export type Lock = { readonly release: () => Promise<void> };

/**
 * Takes the data folder for this process. A lock left by a killed run, whose process is gone or is now some other
 * program, is taken over.
 *
 * @throws LaunchError when another start is using the folder.
 */
export async function takeLock(dataFolder: string): Promise<Lock> {
  const file = path.join(dataFolder, 'lock');
  await mkdir(dataFolder, { recursive: true });
  if (!(await createLock(file))) {
    const holder = Number((await readText(file)).trim());
    if (await isHeed(holder)) {
      throw new LaunchError(
        `Heed is already running from ${dataFolder} (process ${holder}). Stop it there with Ctrl-C, or use another folder: HEED_DATA_DIR=.heed-2 npm start`,
      );
    }
    await rm(file, { force: true });
    if (!(await createLock(file))) {
      throw new LaunchError(`Heed is just being started from ${dataFolder} by somebody else.`);
    }
  }
  return { release: () => rm(file, { force: true }) };
}

async function createLock(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx');
    await handle.writeFile(`${process.pid}\n`);
    await handle.close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Process numbers are used again: where the system tells, the program behind the number must be a launcher. */
async function isHeed(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid || !isAlive(pid)) return false;
  const commandLine = await commandLineOf(pid);
  return commandLine === '' || commandLine.includes('launcher');
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
}
