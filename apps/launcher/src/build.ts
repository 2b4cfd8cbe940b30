import { existsSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT, type Folders } from './folders.ts';
import { LaunchError } from './launch-error.ts';
import { openLog } from './process-log.ts';
import { withProgress } from './progress.ts';
import { runCommand } from './run-command.ts';
import { fingerprint, isFresh, writeStamp } from './stamp.ts';

type BuildStep = {
  readonly name: string;
  readonly title: string;
  readonly failure: string;
  readonly args: readonly string[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
};

const TOOLS = path.join(PROJECT_ROOT, '.heed/tools/node_modules');
/** pnpm as the bootstrap brought it, run by this very Node. */
export const PNPM = path.join(TOOLS, 'pnpm/bin/pnpm.cjs');
/** Where programs that call `pnpm` by its name, as turbo does, find it. */
export const TOOLS_ON_PATH = path.join(TOOLS, '.bin');

const LOCKED = ['pnpm-lock.yaml'];
const CLIENT: BuildStep = {
  name: 'prisma-client',
  title: 'Making the database client',
  failure: 'The database client could not be made',
  args: ['node_modules/prisma/build/index.js', 'generate'],
  inputs: [...LOCKED, 'prisma.config.ts', 'prisma/schema/**'],
  outputs: ['packages/db/src/generated/prisma'],
};
const STYLES: BuildStep = {
  name: 'styles',
  title: 'Building the styles',
  failure: 'The styles could not be built',
  args: [PNPM, '--dir', 'packages/ui', 'run', 'build'],
  inputs: [...LOCKED, 'packages/ui/**'],
  outputs: ['packages/ui/dist'],
};
const WEB: BuildStep = {
  name: 'web',
  title: 'Building the pages',
  failure: 'The pages could not be built',
  args: [PNPM, '--dir', 'apps/web', 'run', 'build'],
  inputs: [...LOCKED, 'apps/web/**', 'packages/**', 'prisma/schema/**'],
  outputs: ['apps/web/build/handler.js'],
};

/** Makes the typed database client, which everything that touches the database imports. */
export function buildClient(folders: Folders): Promise<void> {
  return runBuild(folders, CLIENT);
}

/** Builds the style sheet, which development needs as well. */
export function buildStyles(folders: Folders): Promise<void> {
  return runBuild(folders, STYLES);
}

/** Builds styles and pages. Needs the database client. */
export async function buildWeb(folders: Folders): Promise<void> {
  await runBuild(folders, STYLES);
  await runBuild(folders, WEB);
}

/** Runs a step unless its inputs are those of its last complete run. */
async function runBuild(folders: Folders, step: BuildStep): Promise<void> {
  const stampFile = path.join(folders.stamps, step.name);
  const outputs = step.outputs.map((output) => path.join(PROJECT_ROOT, output));
  const wanted = await fingerprint({
    root: PROJECT_ROOT,
    patterns: step.inputs,
    words: [PROJECT_ROOT, ...step.args],
  });
  if (await isFresh({ stampFile, fingerprint: wanted, outputs })) return;
  const logName = `build-${step.name}`;
  await withProgress(step.title, () =>
    runCommand({
      failure: step.failure,
      command: process.execPath,
      args: step.args,
      env: {
        ...process.env,
        // `prisma generate` asks for an engine it never runs; any program will do, and nothing is downloaded.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
        CI: 'true',
        NO_COLOR: '1',
      },
      log: openLog(folders.logs, logName),
      logFile: path.join(folders.logs, `${logName}.log`),
    }),
  );
  const missing = outputs.find((output) => !existsSync(output));
  if (missing !== undefined) throw new LaunchError(`${step.failure}: it did not make ${missing}.`);
  await writeStamp(stampFile, wanted);
}
