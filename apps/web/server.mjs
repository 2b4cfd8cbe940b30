/**
 * Runs the built application. The build does not know its own address, so every request is given the
 * one people type, `PUBLIC_URL`, whatever the client claimed; form origins are then checked against it.
 */
import { createServer } from 'node:http';
import { readProcessEnv } from '@heed/runtime/env';
import { createLogger } from '@heed/runtime/logger';
import { securityHeaders } from './src/lib/server/security-headers.ts';

/** Room for a scorecard of 20 MB, and for a text of 10 MB to arrive and be refused with a reason. */
const MOST_BYTES = 25 * 1024 * 1024;
/** How long running requests may take to end after the process is asked to stop. */
const SHUTDOWN_MS = 10_000;

const { PUBLIC_URL, HOST, PORT, LOG_LEVEL } = readProcessEnv([
  'PUBLIC_URL',
  'HOST',
  'PORT',
  'LOG_LEVEL',
]);
const log = createLogger({ name: 'web', level: LOG_LEVEL });
const publicUrl = new URL(PUBLIC_URL);
const headers = new Headers(securityHeaders(publicUrl.protocol === 'https:'));

// The handler takes its settings from the environment, once, when it is loaded.
Object.assign(process.env, {
  BODY_SIZE_LIMIT: String(MOST_BYTES),
  PROTOCOL_HEADER: 'x-forwarded-proto',
  HOST_HEADER: 'x-forwarded-host',
});
const { handler } = await import('./build/handler.js');

const server = createServer((request, response) => {
  request.headers['x-forwarded-proto'] = publicUrl.protocol.slice(0, -1);
  request.headers['x-forwarded-host'] = publicUrl.host;
  response.setHeaders(headers);
  if (Number(request.headers['content-length']) > MOST_BYTES) {
    request.resume();
    response.writeHead(413, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    response.end(
      'That was too large to send. Go back and send less than 25 MB. Nothing was saved.\n',
    );
    return;
  }
  handler(request, response, () => {
    response.statusCode = 404;
    response.end();
  });
});
server.on('error', (error) => {
  log.fatal({ err: error }, 'the web server cannot listen');
  process.exitCode = 1;
});
server.listen(PORT, HOST, () => log.info({ host: HOST, port: PORT }, 'listening'));

/** Takes no new connection, lets requests end, then lets the application close what it holds. */
function stop(/** @type {NodeJS.Signals} */ signal) {
  log.info({ signal }, 'stopping');
  server.closeIdleConnections();
  server.close(() => process.emit(/** @type {any} */ ('sveltekit:shutdown'), signal));
  setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS).unref();
}

process.once('SIGTERM', stop);
process.once('SIGINT', stop);
