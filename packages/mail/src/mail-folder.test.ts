import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listMail, readMail, storeMail } from './mail-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'heed-mail-')), 'mail');
});
afterEach(() => rm(path.dirname(folder), { recursive: true, force: true }));

test('a stored message is read back byte for byte, newest first, by its owner alone', async () => {
  const bytes = Buffer.from([0x54, 0x6f, 0x3a, 0xff, 0x00, 0x0d, 0x0a]);
  const first = await storeMail(folder, new Date('2025-01-02T03:04:05.678Z'), bytes);
  const second = await storeMail(folder, new Date('2025-01-02T03:04:06Z'), Buffer.from('later'));
  expect(await listMail(folder)).toEqual([second, first]);
  expect(await readMail(folder, first)).toEqual(bytes);
  expect((await stat(path.join(folder, `${first}.eml`))).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('before the first message there are none', async () => {
  expect(await listMail(folder)).toEqual([]);
});

test.each(['../mail', '/etc/passwd', '', '20250102T030405678Z-000000000000', 'a\0b'])(
  'an id that is none (%j) reads nothing',
  async (id) => {
    await storeMail(folder, new Date('2025-01-02T03:04:05.678Z'), Buffer.from('kept'));
    expect(await readMail(folder, id)).toBeUndefined();
  },
);

test('half-written and foreign files are not listed', async () => {
  const id = await storeMail(folder, new Date('2025-01-02T03:04:05.678Z'), Buffer.from('kept'));
  await writeFile(path.join(folder, `${id}.eml.new`), 'half');
  await writeFile(path.join(folder, 'note.eml'), 'foreign');
  expect(await listMail(folder)).toEqual([id]);
});
