import { openDatabase } from '@heed/db/client';
import { readProcessEnv } from '@heed/runtime/env';
import { createLogger } from '@heed/runtime/logger';
import pg from 'pg';

import { createIdentity } from './auth/identity.ts';
import { createSignInLimiter } from './auth/limiter.ts';

/** The one place where the web's parts are put together. Nothing is opened until the first request needs it. */
function compose() {
  const env = readProcessEnv([
    'APP_DATABASE_URL',
    'PUBLIC_URL',
    'AUTH_SECRET',
    'MAIL_SINK_DIR',
    'LOG_LEVEL',
  ]);
  const db = openDatabase({ url: env.APP_DATABASE_URL });
  return {
    db,
    publicUrl: env.PUBLIC_URL,
    /** Where e-mail is kept on this machine, if there is no mail server. */
    mailFolder: env.MAIL_SINK_DIR,
    log: createLogger({ name: 'web', level: env.LOG_LEVEL }),
    identity: createIdentity({ db, secret: env.AUTH_SECRET, publicUrl: env.PUBLIC_URL }),
    limiter: createSignInLimiter(new pg.Pool({ connectionString: env.APP_DATABASE_URL, max: 2 })),
    clock: () => new Date(),
  };
}

let composed: ReturnType<typeof compose> | undefined;

export function parts(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
