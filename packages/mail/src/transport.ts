import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { domainOf } from './address.ts';
import { toBytes } from './message.ts';
import type { OutgoingMessage, Sender } from './message.ts';
import { oneLine, outcomeOfFailure } from './outcome.ts';
import type { SendOutcome } from './outcome.ts';
import { parseSmtpUrl } from './smtp-url.ts';
import type { SmtpServer } from './smtp-url.ts';

/** Milliseconds, each at most 10,000 but the total. A worker must be able to close within its 20 s. */
export type MailTimeouts = {
  /** Finding the host and connecting. */
  connectMs: number;
  /** Waiting for the server's first line, or for TLS. */
  greetingMs: number;
  /** Silence at any later point. */
  idleMs: number;
  /** The whole attempt, however slowly the server drips. */
  totalMs: number;
};

const TIMEOUTS: MailTimeouts = {
  connectMs: 10_000,
  greetingMs: 10_000,
  idleMs: 10_000,
  totalMs: 15_000,
};
const LONGEST_STEP_MS = 10_000;
const LONGEST_TOTAL_MS = 15_000;
const CLOSE_MS = 500;

export type SendOptions = {
  /**
   * Called once, after the server has accepted sender and recipient and before the first byte of the
   * body leaves. Record here that a copy may exist. If it fails, nothing is sent.
   */
  onTransmitting?: () => void | Promise<void>;
};

export type Mailer = {
  /** One attempt. Resolves with what is known; rejects only for a message that cannot be composed. */
  send: (message: OutgoingMessage, options?: SendOptions) => Promise<SendOutcome>;
  /** Takes no more messages and resolves when those under way have their outcome. */
  close: () => Promise<void>;
};

export type MailerOptions = { smtpUrl: string; from: Sender; timeouts?: Partial<MailTimeouts> };

/**
 * A mailer over SMTP: one connection for each message, one recipient for each message, no logging of
 * anything. Throws a TypeError for an address it cannot use or a timeout out of range.
 */
export function createMailer({ smtpUrl, from, timeouts }: MailerOptions): Mailer {
  const server = parseSmtpUrl(smtpUrl);
  const limits = checkTimeouts({ ...TIMEOUTS, ...timeouts });
  const underWay = new Set<Promise<SendOutcome>>();
  let closed = false;

  async function send(message: OutgoingMessage, options: SendOptions = {}): Promise<SendOutcome> {
    if (closed) return { kind: 'not_sent', reason: 'the mailer is closed' };
    if (message.envelope.from !== from.address) {
      throw new TypeError('a message must come from the address of its mailer');
    }
    const attempt = deliver({ server, limits, message, onTransmitting: options.onTransmitting });
    underWay.add(attempt);
    try {
      return await attempt;
    } finally {
      underWay.delete(attempt);
    }
  }

  async function close(): Promise<void> {
    closed = true;
    await Promise.allSettled(underWay);
  }

  return { send, close };
}

type Attempt = {
  server: SmtpServer;
  limits: MailTimeouts;
  message: OutgoingMessage;
  onTransmitting: SendOptions['onTransmitting'];
};

async function deliver({ server, limits, message, onTransmitting }: Attempt): Promise<SendOutcome> {
  const body = phasedBody(await toBytes(message), onTransmitting);
  const connection = new SMTPConnection({
    ...server.connection,
    name: domainOf(message.envelope.from),
    connectionTimeout: limits.connectMs,
    dnsTimeout: limits.connectMs,
    greetingTimeout: limits.greetingMs,
    socketTimeout: limits.idleMs,
    socketCloseTimeout: CLOSE_MS,
    logger: false,
  });
  const outOfTime = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => outOfTime.reject(new Error('the attempt took too long')),
    limits.totalMs,
  );
  try {
    const response = await Promise.race([
      converse({ connection, server, message, body }),
      outOfTime.promise,
    ]);
    connection.quit();
    return { kind: 'accepted', response: oneLine(response) };
  } catch (failure) {
    connection.close();
    const streaming = body.streaming();
    body.stream.destroy();
    // A mark still being written must not land after the outcome it belongs to.
    await body.marked();
    return outcomeOfFailure(failure, streaming);
  } finally {
    clearTimeout(timer);
  }
}

type Conversation = {
  connection: SMTPConnection;
  server: SmtpServer;
  message: OutgoingMessage;
  body: PhasedBody;
};

/** Connects, signs in if the address has a password, and sends; resolves with the server's reply to the body. */
function converse({ connection, server, message, body }: Conversation): Promise<string> {
  return new Promise((resolve, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('the connection ended')));
    connection.connect((failure) => {
      if (failure) return reject(failure);
      if (!server.credentials) return transmit();
      if (!connection.allowsAuth) return reject(new Error('the server offers no sign-in'));
      connection.login({ credentials: server.credentials }, (refusal) =>
        refusal ? reject(refusal) : transmit(),
      );
    });

    function transmit(): void {
      const { from, to } = message.envelope;
      connection.send({ from, to: [to] }, body.stream, (failure, info) => {
        if (failure) reject(failure);
        else resolve(info?.response ?? '');
      });
    }
  });
}

type PhasedBody = { stream: Readable; streaming: () => boolean; marked: () => Promise<void> };

/**
 * The body as a stream that nothing reads until the server has said 354: its first read is the moment
 * from which a copy may exist, which no error of the connection could tell afterwards.
 */
function phasedBody(bytes: Buffer, onTransmitting: SendOptions['onTransmitting']): PhasedBody {
  let streaming = false;
  let marking: Promise<void> | undefined;

  async function* chunks(): AsyncGenerator<Buffer> {
    marking = Promise.resolve(onTransmitting?.());
    await marking;
    streaming = true;
    yield bytes;
  }

  const stream = Readable.from(chunks(), { objectMode: false });
  stream.on('error', () => undefined);
  return {
    stream,
    streaming: () => streaming,
    marked: async () => void (await Promise.allSettled([marking])),
  };
}

function checkTimeouts(limits: MailTimeouts): MailTimeouts {
  const { totalMs, ...steps } = limits;
  const inRange = (value: number, longest: number) =>
    Number.isInteger(value) && value >= 1 && value <= longest;
  if (
    !inRange(totalMs, LONGEST_TOTAL_MS) ||
    !Object.values(steps).every((step) => inRange(step, LONGEST_STEP_MS))
  ) {
    throw new TypeError('mail timeouts must be 1 to 10,000 ms a step and at most 15,000 ms in all');
  }
  return limits;
}
