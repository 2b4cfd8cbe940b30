import { buildClient, buildWeb } from './build.ts';
import { loadDemonstration, migrateDatabase } from './database.ts';
import { environmentOf, type ProcessEnv } from './environment.ts';
import { foldersIn, type Folders } from './folders.ts';
import { takeLock } from './lock.ts';
import { tellOperators } from './operator-file.ts';
import { assertWebPort } from './ports.ts';
import { startProduct, waitForWeb, WEB, WORKERS } from './product.ts';
import { withProgress } from './progress.ts';
import { runLauncher } from './run-launcher.ts';
import { bringServers, type Servers } from './servers.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Supervisor } from './supervisor.ts';
import { readDemoSignIns, renderWelcome } from './welcome.ts';

await runLauncher(start);

/** `npm start`: everything that is missing, then the product, until somebody stops it. */
async function start(supervisor: Supervisor): Promise<number> {
  const settings = readSettings();
  const folders = foldersIn(settings.HEED_DATA_DIR);
  const lock = await takeLock(folders.data);
  await supervisor.add({ name: 'The data folder', stop: lock.release });
  await assertWebPort(settings.PORT, settings.HOST, 'npm start');

  const { servers, env } = await prepare({ settings, folders, supervisor });
  await tellOperators({ folders, servers, env, supervisor });
  await withProgress('Starting web and workers', async () => {
    const child = await startProduct({ part: WEB, env, folders, supervisor });
    await startProduct({ part: WORKERS, env, folders, supervisor });
    await waitForWeb({ child, port: settings.PORT, host: settings.HOST, folders });
  });
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

/** Builds the pages while the servers come up and the database is filled: on two cores that halves the wait. */
async function prepare(options: {
  readonly settings: Settings;
  readonly folders: Folders;
  readonly supervisor: Supervisor;
}): Promise<{ readonly servers: Servers; readonly env: ProcessEnv }> {
  const { settings, folders } = options;
  const client = buildClient(folders);
  const database = Promise.all([bringServers(options), client]).then(async ([servers]) => {
    const env = environmentOf({ settings, servers, folders });
    await migrateDatabase({ folders, servers, env });
    if (settings.HEED_DEMO ?? servers.isOwnDatabase) {
      await loadDemonstration({ folders, servers, env });
    }
    return { servers, env };
  });
  const pages = client.then(() => buildWeb(folders));
  const [prepared] = await Promise.all([database, pages]);
  return prepared;
}
