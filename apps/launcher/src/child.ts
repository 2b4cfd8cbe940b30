import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { messageOf } from './error-code.ts';

/** How long output may still come after a process is gone: what it started itself can hold its pipes open. */
const LAST_WORDS_MS = 1000;

/** How a process ended, for a person: `exit code 1` or `signal SIGKILL`. */
export type Ending = {
  readonly code: number;
  readonly how: string;
  readonly lastLine: string;
  /** The last lines it printed. */
  readonly tail: readonly string[];
};

/** A process this launcher started and will stop. */
export type Child = {
  readonly name: string;
  readonly pid: number;
  readonly ended: Promise<Ending>;
  readonly hasEnded: () => boolean;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Asks it to end with a signal; after the patience is over it is killed. */
  readonly stop: (signal: NodeJS.Signals, patienceMs: number) => Promise<Ending>;
};

export type ChildOptions = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Writable;
  /** Runs the process as another user; for PostgreSQL, which refuses to run as root. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** Opens a channel by which a Node process notices that the launcher is gone. */
  readonly channel?: boolean;
  readonly onLine?: (line: string) => void;
};

const TAIL_LINES = 30;
/** The headline of an error nobody caught, which its stack and properties follow. */
const UNCAUGHT = /^[A-Za-z]*Error(?: \[\w+\])?: /;

const running = new Set<Child>();

/**
 * Starts a process in a group of its own, so that Ctrl-C in the terminal reaches the launcher alone and parts are
 * stopped in order. Its output goes to the log line by line.
 */
export function startChild(options: ChildOptions): Child {
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', options.channel === true ? 'ipc' : 'ignore'],
    ...options.user,
  });
  let lastLine = '';
  let uncaught = '';
  const tail: string[] = [];
  let ended = false;
  const keep = (line: string) => {
    if (UNCAUGHT.test(line)) uncaught = line.trim();
    if (isTelling(line)) lastLine = line.trim();
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    options.log.write(`${line}\n`);
    options.onLine?.(line);
  };
  for (const stream of [child.stdout, child.stderr]) readLines(stream, keep);
  const ending = new Promise<Ending>((resolve) => {
    const finish = (code: number, how: string) => {
      ended = true;
      resolve({ code, how, lastLine: uncaught || lastLine, tail });
    };
    child.once('error', (error) => {
      keep(messageOf(error));
      if (child.pid === undefined) finish(127, 'it could not be started');
    });
    child.once('exit', (code, signal) => {
      const how = signal === null ? `exit code ${code}` : `signal ${signal}`;
      const last = setTimeout(() => finish(code ?? 1, how), LAST_WORDS_MS);
      child.once('close', () => {
        clearTimeout(last);
        finish(code ?? 1, how);
      });
    });
  });
  const started: Child = {
    name: options.name,
    pid: child.pid ?? 0,
    ended: ending,
    hasEnded: () => ended,
    signal: (signal) => void child.kill(signal),
    stop: async (signal, patienceMs) => {
      if (ended) return ending;
      child.kill(signal);
      const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      const result = await ending;
      clearTimeout(impatience);
      return result;
    },
  };
  running.add(started);
  void ending.then(() => running.delete(started));
  return started;
}

/** Ends every process this launcher started and that still runs, such as a build when somebody pressed Ctrl-C. */
export async function stopRunning(
  signal: NodeJS.Signals,
  patienceMs: number,
  which: (child: Child) => boolean,
): Promise<void> {
  await Promise.all([...running].filter(which).map((child) => child.stop(signal, patienceMs)));
}

/** Leaves out what Node and pnpm print around an error: stack, caret, closing brace, version, exit status. */
function isTelling(line: string): boolean {
  return !/^\s*(?:at .*|\^+|[{}[\]]*|Node\.js v[\d.]+|.*ELIFECYCLE.*|Exit status \d+)\s*$/.test(
    line,
  );
}

function readLines(stream: Readable | null, keep: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream, crlfDelay: Infinity }).on('line', keep);
}
