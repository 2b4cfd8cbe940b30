import { simpleParser } from 'mailparser';

/** A message as people read it: decoded, in both its parts, with the header lines as they were sent. */
export type ReadMessage = {
  subject: string;
  to: string;
  /** As its sender dated it; null without a date that can be read. */
  date: Date | null;
  text: string;
  /** As sent: to be shown only where nothing in it can run. */
  html: string | null;
  headers: { name: string; line: string }[];
};

/**
 * Reads a raw message (RFC 5322 with MIME parts). In: its bytes. Out: its parts; what it does not have is empty. A part
 * that is missing is not made from the other, so that one can see what was sent.
 */
export async function readMessage(bytes: Buffer): Promise<ReadMessage> {
  const parsed = await simpleParser(bytes, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  const to = Array.isArray(parsed.to) ? parsed.to : parsed.to ? [parsed.to] : [];
  return {
    subject: parsed.subject ?? '',
    to: to.map((address) => address.text).join(', '),
    date: parsed.date ?? null,
    text: parsed.text ?? '',
    html: parsed.html === false ? null : (parsed.html ?? null),
    headers: parsed.headerLines.map(({ key, line }) => ({ name: key, line })),
  };
}
