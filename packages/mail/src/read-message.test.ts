import { expect, test } from 'vitest';
import { readMessage } from './read-message.ts';

const BOTH_PARTS = [
  'From: Heed <heed@example.org>',
  'To: Priya Shah <priya@example.org>, b@example.org',
  'Subject: =?utf-8?Q?Alert_=E2=80=93_ALR-1?=',
  'Date: Thu, 27 Mar 2025 10:42:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary=part',
  '',
  '--part',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Children=E2=80=99s plans',
  '--part',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Children’s <script>plans</script></p>',
  '--part--',
  '',
].join('\r\n');

test('both parts are decoded and nothing is added or taken away', async () => {
  const message = await readMessage(Buffer.from(BOTH_PARTS));
  expect(message).toMatchObject({
    subject: 'Alert – ALR-1',
    date: new Date('2025-03-27T10:42:00Z'),
    text: 'Children’s plans',
  });
  expect(message.to).toContain('priya@example.org');
  expect(message.to).toContain('b@example.org');
  expect(message.html).toBe('<p>Children’s <script>plans</script></p>');
  expect(message.headers.map(({ name }) => name)).toEqual([
    'from',
    'to',
    'subject',
    'date',
    'mime-version',
    'content-type',
  ]);
});

test.each(['', 'no header at all', 'Subject: cut off', '\u0000\u0001'])(
  'what is no whole message (%j) has empty parts',
  async (raw) => {
    const message = await readMessage(Buffer.from(raw));
    expect(message).toMatchObject({ to: '', date: null, html: null });
  },
);
