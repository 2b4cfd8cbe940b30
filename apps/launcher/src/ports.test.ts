import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { assertWebPort, findFreePort, isPortFree } from './ports.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))),
  );
});

async function occupy(port: number): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return port;
}

test('a remembered port is taken again while it is free', async () => {
  const port = await findFreePort();
  expect(await isPortFree(port)).toBe(true);
  expect(await findFreePort(port)).toBe(port);
});

test('a remembered port that somebody else has is replaced by a free one', async () => {
  const taken = await occupy(await findFreePort());
  const port = await findFreePort(taken);
  expect(port).not.toBe(taken);
  expect(await isPortFree(port)).toBe(true);
});

test('a web port in use is named, with a free one to choose instead', async () => {
  const taken = await occupy(await findFreePort());
  const refusal = await assertWebPort(taken, '127.0.0.1', 'npm start').catch(String);
  const chosen = /Port (\d+) is in use .* PORT=(\d+) npm start$/.exec(String(refusal));
  expect(Number(chosen?.[1])).toBe(taken);
  expect(await isPortFree(Number(chosen?.[2]))).toBe(true);
});

test('a host this machine does not have is named', async () => {
  await expect(assertWebPort(await findFreePort(), '192.0.2.1', 'npm start')).rejects.toThrow(
    'This machine has no address 192.0.2.1. Set HOST to one of its own.',
  );
});
