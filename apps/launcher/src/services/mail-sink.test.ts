import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listMail, readMail } from '@heed/mail/mail-folder';
import { findFreePort } from '../ports.ts';
import { startMailSink, type MailSink } from './mail-sink.ts';

let folder = '';
let sink: MailSink;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'heed-sink-')), 'mail');
  const log = new PassThrough().resume();
  sink = await startMailSink({ folder, port: await findFreePort(), log });
});
afterEach(async () => {
  await sink.stop();
  await rm(path.dirname(folder), { recursive: true, force: true });
});

/** Speaks SMTP line by line and returns the last answer of each step. */
async function converse(steps: readonly string[]): Promise<string[]> {
  const socket = connect(Number(new URL(sink.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answers: string[] = [];
  for (const step of ['', ...steps]) {
    if (step !== '') socket.write(`${step}\r\n`);
    for (;;) {
      const { value = '', done } = await lines.next();
      if (done === true || !/^\d{3}-/.test(value)) {
        answers.push(value);
        break;
      }
    }
  }
  socket.destroy();
  return answers;
}

const LETTER = ['EHLO test', 'MAIL FROM:<heed@example.org>', 'RCPT TO:<chair@example.org>', 'DATA'];

test('an acknowledged message is in the folder, with whom it was for', async () => {
  const answers = await converse([...LETTER, 'Subject: Alert\r\n\r\nLook.\r\n.']);
  expect(answers.at(-1)).toMatch(/^250 /);
  const [id = '', ...others] = await listMail(folder);
  expect(others).toEqual([]);
  expect(String(await readMail(folder, id))).toBe(
    'Return-Path: <heed@example.org>\r\nDelivered-To: chair@example.org\r\nSubject: Alert\r\n\r\nLook.\r\n',
  );
});

test('a message that cannot be stored is refused for now, so the sender keeps it', async () => {
  await writeFile(folder, 'a file where the folder should be');
  const answers = await converse([...LETTER, 'Subject: Alert\r\n\r\nLook.\r\n.']);
  expect(answers.at(-1)).toMatch(/^451 /);
  await rm(folder);
  expect(await listMail(folder)).toEqual([]);
});
