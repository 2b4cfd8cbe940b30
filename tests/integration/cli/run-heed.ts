import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PROGRAM = 'apps/cli/bin/heed.mjs';

export type Ended = { code: number | null; out: string; err: string };
type Given = { input?: string; env?: Readonly<Record<string, string>> };

/** Runs the real command from the root of the project, with nothing in its environment but what is given. */
export async function runHeed(
  args: readonly string[],
  { input = '', env = {} }: Given = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: ROOT, env: { ...env } });
  // A command that refuses its arguments does not wait for its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, out, err };
}

/** One readable line of the command, and nothing after it. */
export const ONE_LINE = /^heed: [^\n]+\n$/;
