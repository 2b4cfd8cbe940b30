import { receiptOf } from '@heed/domain/receipt';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailComposerOptions } from 'nodemailer/lib/mail-composer';
import { domainOf } from './address.ts';
import type { EmailAddress } from './address.ts';
import type { RenderedMail } from './render.ts';

/** The sender as recipients see it: a plain name (no `@` or brackets that could pose as an address) and its mailbox. */
export type Sender = { name: string; address: EmailAddress };

/** One mail to one person. The envelope is explicit: what the headers say never decides who gets it. */
export type OutgoingMessage = {
  messageId: string;
  envelope: { from: EmailAddress; to: EmailAddress };
  /** SHA-256 over canonical JSON of subject, text and HTML, lower-case hexadecimal. */
  bodyHash: string;
  options: MailComposerOptions;
};

export type MessageParts = {
  /** Identity of the notification row; fixed when it is created, so every attempt carries the same Message-ID. */
  notificationId: string;
  /** Notification that began the thread; left out, or the same, for the first. */
  threadRootId?: string;
  from: Sender;
  to: EmailAddress;
  /** When the notification was created, not when it is sent. */
  date: Date;
  rendered: RenderedMail;
};

const IDENTITY = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const SENDER_NAME = /^[\p{L}\p{N}][\p{L}\p{N} .,&'()–-]{0,99}$/u;

/**
 * The message for one notification. The same parts always give the same bytes ({@link toBytes}), so
 * a copy sent after an unknown outcome can be recognised as a copy. Throws a TypeError for an
 * identity, a sender name or a date that could not stand in a header.
 */
export function composeMessage(parts: MessageParts): OutgoingMessage {
  const { notificationId, threadRootId = notificationId, from, to, date, rendered } = parts;
  if (!SENDER_NAME.test(from.name)) throw new TypeError('the sender name must be a plain name');
  if (Number.isNaN(date.getTime())) throw new TypeError('the message date must be a real date');
  const messageId = messageIdOf(notificationId, from);
  const root = messageIdOf(threadRootId, from);
  return {
    messageId,
    envelope: { from: from.address, to },
    bodyHash: receiptOf(rendered),
    options: {
      from: { name: from.name, address: from.address },
      to: { name: '', address: to },
      envelope: { from: from.address, to: [to] },
      messageId,
      date,
      ...(root === messageId ? {} : { references: [root], inReplyTo: root }),
      subject: rendered.subject,
      text: rendered.text,
      html: rendered.html,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      encoding: 'quoted-printable',
      baseBoundary: notificationId,
      newline: 'win',
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  };
}

/** The message as it goes over the wire, before SMTP dot-stuffing. */
export function toBytes(message: OutgoingMessage): Promise<Buffer> {
  return new MailComposer(message.options).compile().build();
}

function messageIdOf(notificationId: string, from: Sender): string {
  if (!IDENTITY.test(notificationId))
    throw new TypeError('a notification id must be letters, digits, - or _');
  return `<${notificationId}@${domainOf(from.address)}>`;
}
