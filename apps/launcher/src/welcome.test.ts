import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDemoSignIns, renderWelcome } from './welcome.ts';

const SIGN_INS = [
  { role: 'executive', email: 'executive@demo.example', password: 'one-two-three' },
  { role: 'analyst', email: 'analyst@demo.example', password: 'four' },
];

test('tells the address, the mail page and every sign-in in columns', () => {
  const text = renderWelcome({
    publicUrl: 'http://localhost:3000',
    keepsMail: true,
    signIns: SIGN_INS,
    logFolder: '/srv/heed/.heed/logs',
  });
  expect(text).toContain('Heed      http://localhost:3000\n');
  expect(text).toContain('E-mail    http://localhost:3000/admin/email\n');
  expect(text).toContain('    executive   executive@demo.example   one-two-three\n');
  expect(text).toContain('    analyst     analyst@demo.example     four\n');
});

test('with servers of your own there is no mail page and no demonstration to speak of', () => {
  const text = renderWelcome({
    publicUrl: 'https://heed.example.org',
    keepsMail: false,
    signIns: [],
    logFolder: '/var/log/heed',
  });
  expect(text).not.toContain('/admin/email');
  expect(text).not.toContain('Sign in');
});

test.each([
  ['no file', undefined, []],
  ['a damaged file', '[{"role"', []],
  ['another shape', '{"executive": "x"}', []],
  ['what loading left', JSON.stringify(SIGN_INS), SIGN_INS],
])('reads the sign-ins: %s', async (_name, content, expected) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'heed-welcome-'));
  if (content !== undefined) {
    await writeFile(path.join(folder, 'demo-sign-ins.json'), content);
  }
  expect(await readDemoSignIns(folder)).toEqual(expected);
  await rm(folder, { recursive: true, force: true });
});
