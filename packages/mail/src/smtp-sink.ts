import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server';

/** One message as the server took it: who it was for by the envelope, and its bytes. */
export type Received = { from: string; to: string[]; raw: Buffer };

/** What the server does with the next message. */
export type Behaviour =
  | { kind: 'accept' }
  | { kind: 'refuse_recipient'; code: number }
  | { kind: 'refuse_message'; code: number }
  | { kind: 'refuse_connection'; code: number }
  | { kind: 'drop_after_body' }
  | { kind: 'drop_before_body' }
  | { kind: 'hang_after_body' };

export type SmtpSink = {
  url: string;
  received: Received[];
  behave: (behaviour: Behaviour) => void;
  close: () => Promise<void>;
};

/** A real SMTP server on a free loopback port that keeps what it is sent, for tests. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  let behaviour: Behaviour = { kind: 'accept' };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onConnect: (_session, done) => {
      done(behaviour.kind === 'refuse_connection' ? refusal(behaviour.code) : undefined);
    },
    onRcptTo: (_address, _session, done) => {
      if (behaviour.kind === 'drop_before_body') return dropAll();
      done(behaviour.kind === 'refuse_recipient' ? refusal(behaviour.code) : undefined);
    },
    onData: (stream, session, done) => void takeMessage(stream, session, done),
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');

  async function takeMessage(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (failure?: Error | null) => void,
  ): Promise<void> {
    const raw = await buffer(stream).catch(() => undefined);
    // The client went away in the middle of the body: there is no message.
    if (raw === undefined) return;
    const { mailFrom, rcptTo } = session.envelope;
    const keep = () =>
      received.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map(({ address }) => address),
        raw,
      });
    switch (behaviour.kind) {
      case 'refuse_message':
        return done(refusal(behaviour.code));
      case 'drop_after_body':
        keep();
        return dropAll();
      case 'hang_after_body':
        keep();
        return;
      default:
        keep();
        return done();
    }
  }

  function dropAll(): void {
    for (const socket of sockets) socket.destroy();
  }

  async function close(): Promise<void> {
    dropAll();
    await new Promise<void>((resolve) => server.close(resolve));
  }

  return {
    url: `smtp://127.0.0.1:${portOf(server.server.address())}`,
    received,
    behave: (next) => void (behaviour = next),
    close,
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the sink has no port');
  return address.port;
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('as the test asked'), { responseCode });
}
