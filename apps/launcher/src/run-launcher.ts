import { EnvError } from '@heed/runtime/env';
import { errorCode } from './error-code.ts';
import { LaunchError } from './launch-error.ts';
import { createSupervisor, type Supervisor } from './supervisor.ts';

/**
 * Runs one of the launcher's commands under a supervisor and ends the process with its exit code. What a person can
 * put right is shown as its one line; anything else is our fault and shown in full.
 */
export async function runLauncher(
  command: (supervisor: Supervisor) => Promise<number>,
): Promise<void> {
  const supervisor = createSupervisor();
  try {
    const exitCode = await supervisor.run(() => command(supervisor));
    process.exit(exitCode);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

function explain(error: unknown): string {
  if (error instanceof LaunchError || error instanceof EnvError) return error.message;
  const place = error instanceof Error && 'path' in error ? String(error.path) : 'a folder';
  switch (errorCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `Heed cannot write ${place}. Make it writable for you, or set HEED_DATA_DIR to a folder that is.`;
    case 'ENOSPC':
      return `The disk is full, so ${place} could not be written. Make room and run this again.`;
    default:
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
