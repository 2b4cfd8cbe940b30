import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope } from 'smtp-server';
import { messageOf } from '../error-code.ts';
import { storeMail } from '@heed/mail/mail-folder';

const BIGGEST_MESSAGE = 20 * 1024 * 1024;

/** An SMTP server that delivers into a folder. */
export type MailSink = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * Starts a real SMTP server on loopback which delivers every message it takes into a folder, so that a set-up without
 * a mail server sends its e-mail the same way as one with. A message is acknowledged when it is safe on the disk; one
 * that cannot be stored is refused for now (451), and the sender keeps it.
 */
export async function startMailSink(options: {
  readonly folder: string;
  readonly port: number;
  readonly log: Writable;
}): Promise<MailSink> {
  const server = new SMTPServer({
    name: 'heed.localhost',
    banner: 'Heed keeps what it is given',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: BIGGEST_MESSAGE,
    onData: (stream, session, done) => {
      deliver(options.folder, stream, session.envelope).then(
        (id) => {
          options.log.write(`delivered ${id}\n`);
          done();
        },
        (error: unknown) => {
          options.log.write(`refused: ${messageOf(error)}\n`);
          done(refusal(error));
        },
      );
    },
  });
  server.on('error', (error) => options.log.write(`${messageOf(error)}\n`));
  server.listen(options.port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${options.port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

class TooBig extends Error {
  readonly responseCode = 552;
}

async function deliver(
  folder: string,
  stream: SMTPServerDataStream,
  envelope: SMTPServerEnvelope,
): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  if (stream.sizeExceeded) throw new TooBig('The message is too big');
  const trace = [
    `Return-Path: <${envelope.mailFrom === false ? '' : envelope.mailFrom.address}>`,
    ...envelope.rcptTo.map((recipient) => `Delivered-To: ${recipient.address}`),
  ];
  const message = Buffer.concat([Buffer.from(`${trace.join('\r\n')}\r\n`), ...chunks]);
  return storeMail(folder, new Date(), message);
}

function refusal(error: unknown): Error {
  if (error instanceof TooBig) return error;
  return Object.assign(new Error('The message could not be stored'), { responseCode: 451 });
}
