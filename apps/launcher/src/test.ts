import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildClient, buildWeb, PNPM, TOOLS_ON_PATH } from './build.ts';
import { startChild } from './child.ts';
import { findOrInstallChromium } from './chromium.ts';
import type { ProcessEnv } from './environment.ts';
import { messageOf } from './error-code.ts';
import { foldersIn, PROJECT_ROOT, type Folders } from './folders.ts';
import { readJson } from './json-file.ts';
import { LaunchError } from './launch-error.ts';
import { openLog } from './process-log.ts';
import { say } from './progress.ts';
import { runLauncher } from './run-launcher.ts';
import { readSettings } from './settings.ts';
import type { Supervisor } from './supervisor.ts';
import { addTallies, tallyOfCheck, tallyOfTests, type Tally } from './tally.ts';
import { bringTestServers } from './test-servers.ts';

/** Scripts of the root `package.json`, quickest answer first. */
const CHECKS = [
  'format:check',
  'lint',
  'check:types',
  'check:boundaries',
  'check:cruise',
  'check:knip',
] as const;
const SUITES = ['test:unit', 'test:integration', 'test:e2e'] as const;

await runLauncher(test);

/**
 * `npm test`: sets up what is missing, runs every check and every test to the end whatever fails on the way, and ends
 * with what failed and `N passed, N failed`. `npm test -- tests/integration/x.test.ts` runs only those test files, on the same servers.
 */
async function test(supervisor: Supervisor): Promise<number> {
  const folders = foldersIn(readSettings().HEED_DATA_DIR);
  const chosen = process.argv.slice(2);
  const tallies = [await build(folders)];
  const servers = await bringTestServers(folders, supervisor);
  const env: ProcessEnv = {
    ...process.env,
    PATH: [TOOLS_ON_PATH, process.env['PATH']].join(path.delimiter),
    ...servers,
    HEED_CHROMIUM: await findOrInstallChromium(folders),
    CI: 'true',
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
  };
  if (chosen.length > 0) {
    tallies.push(await runTests({ args: ['exec', 'vitest', 'run', ...chosen], folders, env }));
  } else {
    for (const check of CHECKS) tallies.push(await runCheck({ check, folders, env }));
    for (const suite of SUITES) {
      tallies.push(await runTests({ args: ['run', suite], folders, env }));
    }
  }
  const { passed, failed, failures } = addTallies(tallies);
  for (const failure of failures) process.stdout.write(`\nFailed: ${failure}\n`);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/** A build that fails is one failure, and the checks that say why still run. */
async function build(folders: Folders): Promise<Tally> {
  try {
    await buildClient(folders);
    await buildWeb(folders);
    return tallyOfCheck('build', 0);
  } catch (error) {
    say(messageOf(error));
    if (error instanceof LaunchError) process.stdout.write(`${error.detail}\n`);
    return tallyOfCheck('build', 1);
  }
}

type Run = {
  readonly args: readonly string[];
  readonly folders: Folders;
  readonly env: ProcessEnv;
};

async function runCheck(options: Omit<Run, 'args'> & { readonly check: string }): Promise<Tally> {
  const exitCode = await runScript({ ...options, args: ['run', options.check] });
  return tallyOfCheck(options.check, exitCode);
}

async function runTests(options: Run): Promise<Tally> {
  const report = path.join(options.folders.data, 'test-report.json');
  await rm(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await runScript({ ...options, more: reporters });
  const name = options.args.join(' ');
  const tally = tallyOfTests(name, await readJson(report), exitCode);
  say(`${name}: ${tally.passed} passed, ${tally.failed} failed`);
  return tally;
}

/** Runs pnpm and shows its output as it comes, which is also kept. */
async function runScript(options: Run & { readonly more?: readonly string[] }): Promise<number> {
  const name = options.args.join(' ');
  say(`${name} …`);
  const child = startChild({
    name,
    command: process.execPath,
    args: [PNPM, '--silent', ...options.args, ...(options.more ?? [])],
    cwd: PROJECT_ROOT,
    env: options.env,
    log: openLog(options.folders.logs, `test-${name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 80)}`),
    onLine: (line) => void process.stdout.write(`${line}\n`),
  });
  const { code, how } = await child.ended;
  say(code === 0 ? `${name}: passed` : `${name}: FAILED (${how})`);
  return code;
}
