import path from 'node:path';
import { startChild, type Child } from './child.ts';
import { endWithLauncher, type ProcessEnv } from './environment.ts';
import { messageOf } from './error-code.ts';
import { PROJECT_ROOT, type Folders } from './folders.ts';
import { LaunchError } from './launch-error.ts';
import { openLog } from './process-log.ts';
import type { Supervisor } from './supervisor.ts';

const WEB_PATIENCE_MS = 15_000;
/** Workers finish the jobs they have: they give themselves 20 seconds. */
const WORKER_PATIENCE_MS = 25_000;
const READY_WITHIN_MS = 60_000;
const READY_POLL_MS = 150;
const ANSWER_WITHIN_MS = 10_000;

export type ProductPart = {
  readonly name: 'web' | 'workers';
  /** Arguments to this very Node. */
  readonly args: readonly string[];
  /** Where it runs, inside the checkout; the checkout itself if left out. */
  readonly folder?: string;
  readonly onLine?: (line: string) => void;
};

export const WEB: ProductPart = { name: 'web', args: ['apps/web/server.mjs'] };
export const WORKERS: ProductPart = { name: 'workers', args: ['workers/src/main.ts'] };

/** Starts one part of the product and takes it into the supervisor's care. */
export async function startProduct(options: {
  readonly part: ProductPart;
  readonly env: ProcessEnv;
  readonly folders: Folders;
  readonly supervisor: Supervisor;
}): Promise<Child> {
  const { part } = options;
  const child = startChild({
    name: part.name,
    command: process.execPath,
    args: [...endWithLauncher(), ...part.args],
    cwd: path.join(PROJECT_ROOT, part.folder ?? ''),
    env: { NODE_ENV: 'production', ...options.env },
    log: openLog(options.folders.logs, part.name),
    channel: true,
    ...(part.onLine === undefined ? {} : { onLine: part.onLine }),
  });
  const patience = part.name === 'web' ? WEB_PATIENCE_MS : WORKER_PATIENCE_MS;
  await options.supervisor.add({
    name: part.name,
    process: child,
    stop: () => child.stop('SIGTERM', patience),
  });
  return child;
}

/**
 * Waits until the web server answers a request for its first page.
 *
 * @throws LaunchError when it ends, or answers with an error or not at all for a minute.
 */
export async function waitForWeb(options: {
  readonly child: Child;
  readonly port: number;
  readonly host: string;
  readonly folders: Folders;
}): Promise<void> {
  const host = options.host === '0.0.0.0' || options.host === '::' ? '127.0.0.1' : options.host;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${options.port}/`;
  const patience = AbortSignal.timeout(READY_WITHIN_MS);
  let answer = 'no answer';
  while (!patience.aborted && !options.child.hasEnded()) {
    answer = await statusOf(address);
    if (/^[234]/.test(answer)) return;
    await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS));
  }
  const log = path.join(options.folders.logs, 'web.log');
  throw new LaunchError(`The web server does not answer (${answer}). Details are in ${log}.`);
}

async function statusOf(address: string): Promise<string> {
  try {
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const response = await fetch(address, { redirect: 'manual', signal });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    return messageOf(error);
  }
}
