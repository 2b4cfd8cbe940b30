import { buildClient, buildStyles } from './build.ts';
import { loadDemonstration, migrateDatabase } from './database.ts';
import { environmentOf } from './environment.ts';
import { foldersIn } from './folders.ts';
import { takeLock } from './lock.ts';
import { tellOperators } from './operator-file.ts';
import { assertWebPort } from './ports.ts';
import { startProduct, waitForWeb, type ProductPart } from './product.ts';
import { runLauncher } from './run-launcher.ts';
import { bringServers } from './servers.ts';
import { readSettings } from './settings.ts';
import type { Supervisor } from './supervisor.ts';
import { readDemoSignIns, renderWelcome } from './welcome.ts';

await runLauncher(develop);

/**
 * `npm run dev`: the same servers and data as `npm start`, with pages that reload as they are edited and workers that
 * start again when their code changes. What both print is shown here as well.
 */
async function develop(supervisor: Supervisor): Promise<number> {
  const settings = readSettings();
  const folders = foldersIn(settings.HEED_DATA_DIR);
  const lock = await takeLock(folders.data);
  await supervisor.add({ name: 'The data folder', stop: lock.release });
  await assertWebPort(settings.PORT, settings.HOST, 'npm run dev');

  const [servers] = await Promise.all([
    bringServers({ settings, folders, supervisor }),
    buildClient(folders).then(() => buildStyles(folders)),
  ]);
  const production = environmentOf({ settings, servers, folders });
  const env = { ...production, NODE_ENV: 'development' };
  await migrateDatabase({ folders, servers, env });
  if (settings.HEED_DEMO ?? servers.isOwnDatabase) {
    await loadDemonstration({ folders, servers, env });
  }

  await tellOperators({ folders, servers, env, supervisor });

  const address = ['--port', String(settings.PORT), '--host', settings.HOST, '--strictPort'];
  const web: ProductPart = {
    name: 'web',
    args: ['node_modules/vite/bin/vite.js', 'dev', ...address],
    folder: 'apps/web',
    onLine: echo('web'),
  };
  const workers: ProductPart = {
    name: 'workers',
    args: ['--watch', '--watch-preserve-output', 'workers/src/main.ts'],
    onLine: echo('workers'),
  };
  const child = await startProduct({ part: web, env, folders, supervisor });
  await startProduct({ part: workers, env, folders, supervisor });
  await waitForWeb({ child, port: settings.PORT, host: settings.HOST, folders });
  process.stdout.write(
    renderWelcome({
      publicUrl: settings.PUBLIC_URL,
      keepsMail: servers.mailFolder !== undefined,
      signIns: await readDemoSignIns(folders.data),
      logFolder: folders.logs,
    }),
  );
  return supervisor.whenAsked;
}

function echo(name: string): (line: string) => void {
  return (line) => void process.stdout.write(`${name.padEnd(7)} | ${line}\n`);
}
