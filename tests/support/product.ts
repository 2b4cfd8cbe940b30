import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { createTestDatabase } from './database.ts';
import { openMailbox, type Mailbox } from './mailbox.ts';
import { freePort } from './ports.ts';
import { createTestRedis } from './redis.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_WITHIN_MS = 60_000;
const SignIns = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));
export type SignIn = z.infer<typeof SignIns>[number];

/** The whole product with the demonstration in it, as a person who started it would find it. */
export type Product = {
  url: string;
  mailbox: Mailbox;
  appUrl: string;
  signInFor(role: string): SignIn;
  /** Runs a `heed` command against it and gives what it printed. */
  heed(...args: string[]): Promise<string>;
  stop(): Promise<void>;
};

/** Starts database, queue and mail server of its own, loads the demonstration, starts workers and the built web. */
export async function startProduct(): Promise<Product> {
  const database = await createTestDatabase();
  const redis = await createTestRedis();
  const mailbox = await openMailbox();
  const folder = await mkdtemp(path.join(tmpdir(), 'heed-product-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: database.ownerUrl,
    APP_DATABASE_URL: database.appUrl,
    REDIS_URL: redis.url,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Heed <heed@heed.example>',
    AUTH_SECRET: 'a-secret-of-the-tests-and-of-nothing-else',
    PUBLIC_URL: url,
    PORT: String(port),
    HEED_DATA_DIR: folder,
    LOG_LEVEL: 'error',
  };
  const heed = (...args: string[]) => run(['apps/cli/bin/heed.mjs', ...args], env);
  await heed('demo', 'load');
  const signIns = SignIns.parse(
    JSON.parse(await readFile(path.join(folder, 'demo-sign-ins.json'), 'utf8')),
  );
  const children = [start(['workers/src/main.ts'], env), start(['apps/web/server.mjs'], env)];
  await waitUntilReady(`${url}/healthz`, children);
  return {
    url,
    mailbox,
    appUrl: database.appUrl,
    heed,
    signInFor(role) {
      const found = signIns.find((one) => one.role === role);
      if (!found) throw new Error(`the demonstration has no ${role}`);
      return found;
    },
    async stop() {
      await Promise.all(children.map(end));
      await mailbox.close();
      await redis.release();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function start(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`heed ${args.slice(1).join(' ')} ended with ${code}: ${output}`);
  return output;
}

async function waitUntilReady(address: string, children: readonly ChildProcess[]): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const ended = children.find((child) => child.exitCode !== null);
    if (ended) throw new Error(`a part of the product ended with ${ended.exitCode}`);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Error(`${address} did not answer`);
}
