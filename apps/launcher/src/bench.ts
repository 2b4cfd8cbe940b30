import { buildClient, buildWeb } from './build.ts';
import { startChild } from './child.ts';
import { findOrInstallChromium } from './chromium.ts';
import { foldersIn, PROJECT_ROOT } from './folders.ts';
import { openLog } from './process-log.ts';
import { runLauncher } from './run-launcher.ts';
import { readSettings } from './settings.ts';
import type { Supervisor } from './supervisor.ts';
import { bringTestServers } from './test-servers.ts';

await runLauncher(bench);

/** `npm run bench`: the measurements of `tests/bench`, on servers of their own with the settings of a real start. */
async function bench(supervisor: Supervisor): Promise<number> {
  const folders = foldersIn(readSettings().HEED_DATA_DIR);
  await buildClient(folders);
  await buildWeb(folders);
  const servers = await bringTestServers(folders, supervisor);
  const child = startChild({
    name: 'bench',
    command: process.execPath,
    args: ['tests/bench/main.ts', ...process.argv.slice(2)],
    cwd: PROJECT_ROOT,
    env: {
      ...process.env,
      ...servers,
      HEED_CHROMIUM: await findOrInstallChromium(folders),
      NODE_ENV: 'production',
    },
    log: openLog(folders.logs, 'bench'),
    onLine: (line) => void process.stdout.write(`${line}\n`),
  });
  return (await child.ended).code;
}
