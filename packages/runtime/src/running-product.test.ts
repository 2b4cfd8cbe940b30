import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { adoptRunningProduct, OPERATOR_FILE } from './running-product.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'heed-running-'));
  await writeFile(
    path.join(root, OPERATOR_FILE),
    'APP_DATABASE_URL="postgresql://a#b"\nPORT="1"\n',
  );
  for (const name of ['DATABASE_URL', 'APP_DATABASE_URL', 'REDIS_URL', 'PORT']) {
    vi.stubEnv(name, undefined);
  }
  vi.stubEnv('HEED_DATA_DIR', '.');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

test('takes what the running product tells, and leaves what is set', () => {
  vi.stubEnv('PORT', '4000');
  adoptRunningProduct(root);
  expect(process.env).toMatchObject({ APP_DATABASE_URL: 'postgresql://a#b', PORT: '4000' });
});

test.each(['DATABASE_URL', 'APP_DATABASE_URL', 'REDIS_URL'])(
  'takes nothing where %s is set',
  (name) => {
    vi.stubEnv(name, 'by-hand');
    adoptRunningProduct(root);
    expect(process.env['PORT']).toBeUndefined();
  },
);

test('without a running product nothing is taken', async () => {
  await rm(path.join(root, OPERATOR_FILE));
  adoptRunningProduct(root);
  expect(process.env['APP_DATABASE_URL']).toBeUndefined();
});
