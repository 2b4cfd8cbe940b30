import { setTimeout as pause } from 'node:timers/promises';
import { startSmtpSink, type Received, type SmtpSink } from '@heed/mail/smtp-sink';
import { simpleParser, type ParsedMail } from 'mailparser';

const LOOK_EVERY_MS = 20;

/** A message as it arrived, and as a mail program would show it. */
export type Letter = Received & { readonly parsed: ParsedMail };

/** A real SMTP server that keeps its mail, and on request refuses (4xx, 5xx), drops or hangs: `behave`. */
export type Mailbox = SmtpSink & {
  /** The messages that arrived whole, oldest first, once there are that many; the test's own timeout bounds it. */
  readonly waitFor: (count: number) => Promise<readonly Letter[]>;
};

/** Opens a mailbox on a free loopback port. Call `close` when the file is done. */
export async function openMailbox(): Promise<Mailbox> {
  const sink = await startSmtpSink();
  return {
    ...sink,
    waitFor: async (count) => {
      while (sink.received.length < count) await pause(LOOK_EVERY_MS);
      return Promise.all(sink.received.map(open));
    },
  };
}

async function open(mail: Received): Promise<Letter> {
  return { ...mail, parsed: await simpleParser(mail.raw) };
}
