import type { Writable } from 'node:stream';
import { startChild, type Ending } from './child.ts';
import { PROJECT_ROOT } from './folders.ts';
import { LaunchError } from './launch-error.ts';

export type Command = {
  /** What it does, as in "The database could not be migrated". */
  readonly failure: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Writable;
  readonly logFile: string;
  readonly cwd?: string;
};

/**
 * Runs a command to its end.
 *
 * @throws LaunchError with the command's last line and where the rest is, when it does not end with code 0.
 */
export async function runCommand(options: Command): Promise<Ending> {
  const child = startChild({
    name: options.command,
    command: options.command,
    args: options.args,
    cwd: options.cwd ?? PROJECT_ROOT,
    env: options.env,
    log: options.log,
  });
  const ending = await child.ended;
  if (ending.code !== 0) {
    throw new LaunchError(
      `${options.failure} (${ending.how}): ${ending.lastLine} Details are in ${options.logFile}.`,
      ending.tail.join('\n'),
    );
  }
  return ending;
}
