import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecrets } from './secrets.ts';
import { readState, writeState } from './state.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'heed-secrets-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('passwords are made once, differ, and only their owner can read them', async () => {
  const made = await loadSecrets(folder);
  expect(await loadSecrets(folder)).toEqual(made);
  expect(new Set(Object.values(made)).size).toBe(4);
  expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['secrets.json']);
});

test('what one start remembers, the next one knows', async () => {
  await writeState(folder, { ports: { postgres: 5433 }, postgresHome: '/var/lib/heed-x' });
  expect(await readState(folder)).toEqual({
    ports: { postgres: 5433 },
    postgresHome: '/var/lib/heed-x',
  });
});

test.each(['', '{"ports": {"postg', '[]', '{"ports": {"postgres": "x"}}'])(
  'a damaged memory (%j) is an empty one',
  async (content) => {
    await writeFile(path.join(folder, 'state.json'), content);
    expect(await readState(folder)).toEqual({ ports: {} });
  },
);
