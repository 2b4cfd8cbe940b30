import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EmailAddress, parseAddress } from './address.ts';
import { MailContent } from './content.ts';
import { composeMessage, toBytes } from './message.ts';
import type { MessageParts } from './message.ts';
import { renderMail } from './render.ts';
import { startSmtpSink } from './smtp-sink.ts';
import type { SmtpSink } from './smtp-sink.ts';
import { createMailer } from './transport.ts';

const from = { name: 'Heed', address: EmailAddress.parse('heed@partnership.example') };
const to = EmailAddress.parse('chair@partnership.example');
const content: MailContent = {
  subject: 'Alert raised: Neglect – “out of sight”',
  lead: 'Neglect has reached the level “Alert”.',
  facts: [{ label: 'Reference', value: 'AL-2025-001' }],
  action: { label: 'Open the alert', url: 'https://heed.example/alerts/AL-2025-001?from=mail&x=1' },
  why: 'You get this because you are a subgroup chair.',
  marking: 'OFFICIAL',
};
const parts: MessageParts = {
  notificationId: 'ntf-1',
  from,
  to,
  date: new Date('2025-06-02T08:00:00Z'),
  rendered: renderMail(content),
};
const message = composeMessage(parts);

let sink: SmtpSink;
beforeEach(async () => void (sink = await startSmtpSink()));
afterEach(() => sink.close());

const mailer = (timeouts = {}) => createMailer({ smtpUrl: sink.url, from, timeouts });

describe('send', () => {
  test('accepted: the mail arrives once, whole, at its one recipient', async () => {
    expect(await mailer().send(message)).toMatchObject({ kind: 'accepted' });
    expect(sink.received).toHaveLength(1);
    const [received] = sink.received;
    expect(received).toMatchObject({ from: from.address, to: [to] });

    const mail = await simpleParser(received?.raw ?? '');
    expect(mail.subject).toBe(content.subject);
    expect(mail.text?.trim()).toBe(parts.rendered.text.trim());
    expect(mail.html).toBe(parts.rendered.html);
    expect(mail.messageId).toBe('<ntf-1@partnership.example>');
    expect(mail.date).toEqual(parts.date);
    expect(mail.attachments).toEqual([]);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.headers.get('x-auto-response-suppress')).toBe('All');
    expect(mail.cc ?? mail.bcc ?? mail.replyTo).toBeUndefined();
  });

  test.each([
    ['451 to the recipient', { kind: 'refuse_recipient', code: 451 }, false],
    ['550 to the recipient', { kind: 'refuse_recipient', code: 550 }, true],
    ['452 to the message', { kind: 'refuse_message', code: 452 }, false],
    ['552 to the message', { kind: 'refuse_message', code: 552 }, true],
    ['421 to the connection', { kind: 'refuse_connection', code: 421 }, false],
    [
      '554 to the connection, which is no fault of the recipient',
      { kind: 'refuse_connection', code: 554 },
      false,
    ],
  ] as const)('refused: %s', async (_name, behaviour, permanent) => {
    sink.behave(behaviour);
    expect(await mailer().send(message)).toEqual({
      kind: 'refused',
      permanent,
      code: behaviour.code,
      response: expect.stringContaining(String(behaviour.code)),
    });
    expect(sink.received).toEqual([]);
  });

  test.each([
    ['the connection drops after the body', { kind: 'drop_after_body' }, {}],
    ['the server never answers the body', { kind: 'hang_after_body' }, { idleMs: 200 }],
    ['the attempt runs out of time after the body', { kind: 'hang_after_body' }, { totalMs: 300 }],
  ] as const)('unknown: %s', async (_name, behaviour, timeouts) => {
    sink.behave(behaviour);
    expect(await mailer(timeouts).send(message)).toMatchObject({ kind: 'unknown' });
    expect(sink.received).toHaveLength(1);
  });

  test('not sent: the connection drops before the body', async () => {
    sink.behave({ kind: 'drop_before_body' });
    expect(await mailer().send(message)).toMatchObject({ kind: 'not_sent' });
  });

  test('not sent: nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const closedPort = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from });
    expect(await closedPort.send(message)).toMatchObject({
      kind: 'not_sent',
      reason: expect.stringMatching(/^E[A-Z]+: /),
    });
  });

  test('not sent: the server never says a first line', async () => {
    const tarpit = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => tarpit.once('listening', resolve));
    const { port } = tarpit.address() as AddressInfo;
    const patient = createMailer({
      smtpUrl: `smtp://127.0.0.1:${port}`,
      from,
      timeouts: { greetingMs: 200 },
    });
    expect(await patient.send(message)).toMatchObject({ kind: 'not_sent' });
    tarpit.close();
  });

  test('refused, and nothing said in clear text: TLS is wanted and the offer has been stripped', async () => {
    const strict = createMailer({ smtpUrl: `${sink.url}?tls=starttls`, from });
    expect(await strict.send(message)).toMatchObject({ kind: 'refused', permanent: false });
    expect(sink.received).toEqual([]);
  });

  test('not sent: a password is set and the server offers no sign-in', async () => {
    const url = sink.url.replace('smtp://', 'smtp://heed:secret@');
    const outcome = await createMailer({ smtpUrl: url, from }).send(message);
    expect(outcome).toEqual({ kind: 'not_sent', reason: 'the server offers no sign-in' });
  });
});

describe('the mark before the body', () => {
  test('falls after the server has taken the recipient and before anything arrives', async () => {
    const marks: number[] = [];
    await mailer().send(message, {
      onTransmitting: async () => void marks.push(sink.received.length),
    });
    expect(marks).toEqual([0]);
    expect(sink.received).toHaveLength(1);
  });

  test.each([
    ['a refused recipient', { kind: 'refuse_recipient', code: 550 }],
    ['a refused connection', { kind: 'refuse_connection', code: 421 }],
    ['a dropped connection', { kind: 'drop_before_body' }],
  ] as const)('does not fall with %s', async (_name, behaviour) => {
    sink.behave(behaviour);
    let marked = false;
    await mailer().send(message, { onTransmitting: () => void (marked = true) });
    expect(marked).toBe(false);
  });

  test('that cannot be made stops the mail', async () => {
    const outcome = await mailer().send(message, {
      onTransmitting: () => Promise.reject(new Error('lost the lease')),
    });
    expect(outcome).toMatchObject({
      kind: 'not_sent',
      reason: expect.stringContaining('lost the lease'),
    });
    await sink.close();
    expect(sink.received).toEqual([]);
    sink = await startSmtpSink();
  });

  test('that comes too late is waited for and sends nothing', async () => {
    let marked = false;
    const slow = () =>
      new Promise<void>((resolve) => setTimeout(() => ((marked = true), resolve()), 400));
    const outcome = await mailer({ totalMs: 200 }).send(message, { onTransmitting: slow });
    expect(outcome.kind).toBe('not_sent');
    expect(marked).toBe(true);
    expect(sink.received).toEqual([]);
  });
});

describe('close', () => {
  test('waits for what is under way and takes no more', async () => {
    const closing = mailer();
    const sending = closing.send(message);
    await closing.close();
    expect(sink.received).toHaveLength(1);
    expect(await sending).toMatchObject({ kind: 'accepted' });
    expect(await closing.send(message)).toEqual({
      kind: 'not_sent',
      reason: 'the mailer is closed',
    });
  });
});

describe('a copy', () => {
  test('is equal byte for byte', async () => {
    sink.behave({ kind: 'drop_after_body' });
    await mailer().send(message);
    sink.behave({ kind: 'accept' });
    await mailer().send(composeMessage(parts));
    const [first, second] = sink.received;
    expect(second?.raw.equals(first?.raw ?? Buffer.alloc(0))).toBe(true);
  });
});

/** The mail part of the bad-input corpus: whatever is typed, nobody but the recipient gets anything. */
describe('the mail corpus', () => {
  test.each([
    [65, 'line break in the address', 'a@y.example\r\nBcc: evil@z.example'],
    [67, 'comma list', 'a@y.example, evil@z.example'],
    [68, 'group', 'staff: a@y.example, evil@z.example;'],
    [69, 'quoted at', '"a@y.example evil"@z.example'],
    [70, 'comment', 'a@y.example(.evil)'],
    [71, 'internationalised twin', 'a@pаrtnership.example'],
    [71, 'punycode twin', 'a@xn--prtnership-y9g.example'],
    [72, 'full-width at', 'a＠y.example'],
    [73, 'more than 254 characters', `a@${'b.'.repeat(130)}example`],
    [74, 'display name holding an address', '"evil@z.example" <a@y.example>'],
  ])('%i %s is no address', (_id, _name, typed) => {
    expect(parseAddress(typed)).toBeUndefined();
  });

  test.each([
    [66, 'line break in the subject', { subject: 'x\r\nBcc: evil@z.example' }],
    [76, 'object that names a file', { lead: { path: '/etc/hostname' } }],
    [77, 'reply-to', { replyTo: 'evil@z.example' }],
    [78, 'subject of 4,000 characters', { subject: 'x'.repeat(4_000) }],
  ])('%i %s is no content', (_id, _name, change) => {
    expect(MailContent.safeParse({ ...content, ...change }).success).toBe(false);
  });

  test.each([
    [66, 'subject', { subject: 'x\r\nBcc: evil@z.example\r\n\r\nsmuggled' }],
    [66, 'subject with a bare line feed', { subject: 'x\nTo: evil@z.example' }],
    [
      75,
      'lone dot line',
      { text: 'a\r\n.\r\nMAIL FROM:<x@z.example>\r\nRCPT TO:<evil@z.example>\r\nDATA\r\n' },
    ],
    [75, 'bare line feeds', { text: 'a\n.\nRCPT TO:<evil@z.example>\n' }],
    [75, 'bare carriage returns', { text: 'a\r.\rRCPT TO:<evil@z.example>\r' }],
    [75, 'mixed endings', { html: 'a\n.\r\nb\r\n.\rRCPT TO:<evil@z.example>' }],
    [78, 'long subject', { subject: 'evil@z.example, '.repeat(250) }],
  ])(
    '%i %s that got past the model still reaches one recipient, as one mail',
    async (_id, _name, change) => {
      const forced = composeMessage({ ...parts, rendered: { ...parts.rendered, ...change } });
      expect(await mailer().send(forced)).toMatchObject({ kind: 'accepted' });
      expect(sink.received.map((received) => received.to)).toEqual([[to]]);
      const mail = await simpleParser(sink.received[0]?.raw ?? '');
      expect(mail.to).toMatchObject({ text: to });
      expect(mail.cc ?? mail.bcc ?? mail.replyTo).toBeUndefined();
    },
  );

  test('76 a text that is an object naming a file or a page is not read', async () => {
    for (const source of [
      { path: '/etc/hostname' },
      { href: `${sink.url.replace('smtp', 'http')}/` },
    ]) {
      const forced = { ...message, options: { ...message.options, text: source } };
      await expect(toBytes(forced)).rejects.toThrow(/access/i);
      await expect(mailer().send(forced)).rejects.toThrow(/access/i);
    }
    expect(sink.received).toEqual([]);
  });

  test('74 a sender name cannot pose as an address', () => {
    for (const name of [
      'evil@z.example',
      'Heed <evil@z.example>',
      'Heed\r\nBcc: evil@z.example',
      '',
    ]) {
      expect(() => composeMessage({ ...parts, from: { ...from, name } })).toThrow(TypeError);
    }
  });

  test('a message in the name of another sender is refused', async () => {
    const other = { name: 'Heed', address: EmailAddress.parse('other@partnership.example') };
    await expect(mailer().send(composeMessage({ ...parts, from: other }))).rejects.toThrow(
      TypeError,
    );
  });
});
