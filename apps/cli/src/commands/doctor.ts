import { withRelay } from '@heed/db/context';
import { findRedisFaults } from '@heed/queue/check-redis';
import { producerConnection } from '@heed/queue/connection';
import { readProcessEnv } from '@heed/runtime/env';

import { say, type Command } from '../command.ts';
import { withDatabase } from '../database.ts';

type Finding = { part: string; fault: string | null };

async function checkDatabase(): Promise<Finding> {
  try {
    return await withDatabase(async (db) => {
      const [row] = await withRelay(
        db,
        (tx) => tx.$queryRaw<{ owner: boolean; commit: string; owed: number }[]>`
          select (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as owner,
            current_setting('synchronous_commit') as commit,
            (select count(*)::int from outbox_event
              where done_at is null and created_at < now() - interval '1 minute' and next_at < now()) as owed`,
      );
      if (row?.owner)
        return {
          part: 'PostgreSQL',
          fault: 'the application role can step around row-level security',
        };
      if (row?.commit !== 'on') return { part: 'PostgreSQL', fault: 'synchronous_commit is off' };
      if (row.owed > 0)
        return { part: 'Outbox', fault: `${row.owed} effects wait: do the workers run?` };
      return { part: 'PostgreSQL', fault: null };
    });
  } catch (error) {
    return { part: 'PostgreSQL', fault: error instanceof Error ? error.message : String(error) };
  }
}

async function checkRedis(): Promise<Finding> {
  const { REDIS_URL } = readProcessEnv(['REDIS_URL']);
  const redis = producerConnection(REDIS_URL);
  try {
    await new Promise<void>((resolve, reject) => {
      redis.once('ready', resolve);
      redis.once('error', reject);
    });
    const faults = await findRedisFaults(redis);
    return { part: 'Redis', fault: faults.length > 0 ? faults.join(' ') : null };
  } catch (error) {
    return { part: 'Redis', fault: error instanceof Error ? error.message : String(error) };
  } finally {
    redis.disconnect();
  }
}

export const doctor: Command = {
  usage: 'doctor',
  does: 'check the servers and settings, one line each',
  async run() {
    const findings = [await checkDatabase(), await checkRedis()];
    for (const { part, fault } of findings)
      say(`${fault ? '✗' : '✓'} ${part}${fault ? `: ${fault}` : ''}`);
    return findings.some(({ fault }) => fault) ? 1 : 0;
  },
};
