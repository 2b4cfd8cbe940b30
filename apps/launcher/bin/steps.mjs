// Plain JavaScript for any Node from 18 on: this runs before a single package is installed.
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** Something the person at the keyboard has to put right. Its message is all that is shown. */
export class SetupError extends Error {}

const HEARTBEAT_MS = 10_000;
const KEPT_OUTPUT = 64_000;
const startedAt = Number(process.env.HEED_STARTED_AT ?? Date.now());

/** Prints one line after the seconds since the command was typed. */
function say(line) {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  process.stdout.write(`[${String(seconds).padStart(3)} s] ${line}\n`);
}

/** The environment handed to everything that is started, so that one clock runs through all progress lines. */
export function childEnv(extra = {}) {
  return { ...process.env, HEED_STARTED_AT: String(startedAt), ...extra };
}

/**
 * Runs a command under a title, with a line every ten seconds so that nobody wonders whether it hangs. All it prints
 * goes to the log file. Resolves to its exit code and the end of its output; code 127 when there is no such command.
 */
export function runStep({ title, command, args, cwd, env, logFile }) {
  say(title);
  const began = Date.now();
  const heartbeat = setInterval(() => {
    say(`… still at it after ${Math.round((Date.now() - began) / 1000)} s: ${title}`);
  }, HEARTBEAT_MS);
  mkdirSync(path.dirname(logFile), { recursive: true });
  appendFileSync(logFile, `\n== ${new Date().toISOString()} ${title}\n`);
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk) => {
      output = (output + chunk.toString('utf8')).slice(-KEPT_OUTPUT);
      appendFileSync(logFile, chunk);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const finish = (code) => {
      clearInterval(heartbeat);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(error.code === 'ENOENT' ? 127 : 1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}
