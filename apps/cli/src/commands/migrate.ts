import { migrate } from '@heed/db/migrate/migrate';
import { ensureAppRole } from '@heed/db/roles';
import { readProcessEnv } from '@heed/runtime/env';

import { say, type Command } from '../command.ts';

export const migrateCommand: Command = {
  usage: 'migrate',
  does: 'bring the database up to date, and make the role web and workers sign in as',
  async run() {
    const env = readProcessEnv(['DATABASE_URL', 'APP_DATABASE_URL']);
    const applied = await migrate(env.DATABASE_URL);
    await ensureAppRole(env.DATABASE_URL, env.APP_DATABASE_URL);
    for (const name of applied) say(`applied ${name}`);
    say(
      applied.length === 0
        ? 'The database was up to date.'
        : `${applied.length} migrations applied.`,
    );
    return 0;
  },
};
