/**
 * What is known after one attempt to send.
 *
 * - `accepted`: the server took responsibility for the message.
 * - `refused`: the server answered with a 4xx or 5xx code, so it did not. `permanent` is true only
 *   where trying this recipient again is pointless: a 5xx to the recipient or to the message. A 5xx
 *   to the connection, the sign-in or the sender is about the set-up, and may be mended.
 * - `unknown`: the connection failed after the body had begun to go out. There may be a copy.
 * - `not_sent`: it failed before. There is no copy.
 */
export type SendOutcome =
  | { kind: 'accepted'; response: string }
  | { kind: 'refused'; permanent: boolean; code: number; response: string }
  | { kind: 'unknown'; reason: string }
  | { kind: 'not_sent'; reason: string };

/** Server replies go to the attempt log: enough to diagnose, not enough to carry a message. */
const LONGEST_REPLY = 300;

const ABOUT_THIS_MAIL = new Set(['RCPT TO', 'DATA']);

/** The outcome of a failed attempt; `streaming` says whether the body had begun to go out. */
export function outcomeOfFailure(failure: unknown, streaming: boolean): SendOutcome {
  const { code, response, command, reason } = readFailure(failure);
  if (code !== undefined) {
    return {
      kind: 'refused',
      permanent: code >= 500 && ABOUT_THIS_MAIL.has(command),
      code,
      response,
    };
  }
  return { kind: streaming ? 'unknown' : 'not_sent', reason };
}

/** A server reply as one short printable line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, LONGEST_REPLY);
}

type Failure = { code: number | undefined; response: string; command: string; reason: string };

function readFailure(failure: unknown): Failure {
  if (!(failure instanceof Error)) {
    return { code: undefined, response: '', command: '', reason: oneLine(String(failure)) };
  }
  const { responseCode, response, command, code }: NodemailerFields = failure;
  const refusal = typeof responseCode === 'number' && responseCode >= 400 && responseCode < 600;
  return {
    code: refusal ? responseCode : undefined,
    response: typeof response === 'string' ? oneLine(response) : '',
    command: typeof command === 'string' ? command : '',
    reason: oneLine(typeof code === 'string' ? `${code}: ${failure.message}` : failure.message),
  };
}

/** What nodemailer adds to an Error; read as unknown, since other errors pass here too. */
type NodemailerFields = Error & {
  responseCode?: unknown;
  response?: unknown;
  command?: unknown;
  code?: unknown;
};
