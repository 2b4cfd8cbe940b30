import { readProcessEnv } from '@heed/runtime/env';
import { createLogger } from '@heed/runtime/logger';
import { sequence, type HandleServerError } from '@sveltejs/kit/hooks';
import { addSecurityHeaders } from '#lib/server/hooks/security-headers.ts';
import { checkOrigin } from '#lib/server/hooks/origin-check.ts';
import { nameRequest } from '#lib/server/hooks/request-name.ts';
import { openSession } from '#lib/server/hooks/session.ts';

const log = createLogger({ name: 'web', level: readProcessEnv(['LOG_LEVEL']).LOG_LEVEL });

export const handle = sequence(nameRequest, addSecurityHeaders, checkOrigin, openSession);

/** A fault's own words may hold data: people see plain words and a reference, the log has the rest. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const reference = event.locals.requestId;
  if (kind !== 'unknown') return { reference };
  log.error({ err: error, reference, route: event.route.id }, 'request failed');
  return { message: 'Something went wrong on our side.', reference };
};
