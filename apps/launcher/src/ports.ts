import { createServer } from 'node:net';
import { errorCode } from './error-code.ts';
import { LaunchError } from './launch-error.ts';

const LOOPBACK = '127.0.0.1';

/** Whether a server could listen on this port now. */
export async function isPortFree(port: number, host = LOOPBACK): Promise<boolean> {
  return (await listenOnce(port, host)) !== undefined;
}

/** The remembered port while it is still free, else a free one of the system's choice. */
export async function findFreePort(remembered?: number): Promise<number> {
  if (remembered !== undefined && (await isPortFree(remembered))) return remembered;
  const port = await listenOnce(0, LOOPBACK);
  if (port === undefined) throw new LaunchError('No free port was left on this machine.');
  return port;
}

/**
 * Makes sure the web server will be able to listen.
 *
 * @throws LaunchError saying which port is taken and how to choose another.
 */
export async function assertWebPort(port: number, host: string, command: string): Promise<void> {
  if (await isPortFree(port, host)) return;
  let next = port + 1;
  while (next < 65_535 && !(await isPortFree(next, host))) next += 1;
  throw new LaunchError(
    `Port ${port} is in use by another program. Choose another one: PORT=${next} ${command}`,
  );
}

function listenOnce(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      switch (errorCode(error)) {
        case 'EADDRINUSE':
          return resolve(undefined);
        case 'EACCES':
          return reject(
            new LaunchError(`Port ${port} is reserved for the system. Choose one above 1023.`),
          );
        case 'EADDRNOTAVAIL':
        case 'ENOTFOUND':
          return reject(
            new LaunchError(`This machine has no address ${host}. Set HOST to one of its own.`),
          );
        default:
          return reject(error);
      }
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
