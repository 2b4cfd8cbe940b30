import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { removePartnership } from '@heed/db/remove-partnership';
import { readProcessEnv } from '@heed/runtime/env';

import { say, UsageError, type Command } from '../command.ts';

type Candidate = { id: string; code: string; demo: boolean };

/** The demonstration that is meant. Throws a UsageError for a partnership that is not one, or if that does not say which. */
function chooseDemo(all: readonly Candidate[], code: string | undefined): Candidate | null {
  const demos = all.filter(({ demo }) => demo);
  if (code === undefined) {
    if (demos.length > 1) {
      const codes = demos.map((one) => one.code).join(', ');
      throw new UsageError(`say which demonstration with --partnership CODE (there are: ${codes})`);
    }
    return demos[0] ?? null;
  }
  const found = all.find((one) => one.code === code);
  if (!found) throw new UsageError(`there is no partnership ${code}`);
  if (!found.demo) {
    throw new UsageError(`${code} is not a demonstration, so it is not removed`);
  }
  return found;
}

export const demoRemove: Command = {
  usage: 'demo remove [--partnership CODE]',
  does: 'remove the demonstration partnership and its accounts, and nothing else',
  async run(args) {
    const code = readCode(args);
    const { DATABASE_URL, HEED_DATA_DIR } = readProcessEnv(['DATABASE_URL', 'HEED_DATA_DIR']);
    const removed = await removePartnership(DATABASE_URL, (all) => chooseDemo(all, code));
    if (!removed) {
      say('There is no demonstration partnership.');
      return 0;
    }
    await rm(path.join(HEED_DATA_DIR, 'demo-sign-ins.json'), { force: true });
    say(
      `The demonstration partnership ${removed.code} and its ${removed.accounts} accounts are removed.`,
    );
    return 0;
  },
};

function readCode(args: readonly string[]): string | undefined {
  try {
    const options = { partnership: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values.partnership;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
