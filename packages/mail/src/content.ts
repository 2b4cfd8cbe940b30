import { z } from 'zod';

/**
 * Control characters break headers and lines, bidirectional controls make text read as something
 * else, lone surrogates cannot be encoded; none has a place in a notice.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/** One printable line of 1 to `longest` characters, without spaces at its ends or two in a row. */
export function line(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !UNPRINTABLE.test(text), 'must be one line of printable characters')
    .refine((text) => text === text.trim() && !text.includes('  '), 'must have single spaces only');
}

/** A link into the product: https (http on the machine itself only), without a password in it. */
export const Link = z.string().max(2_000).refine(isProductLink, 'must be an https link');

/** The handling marking at the head and foot of a mail, in the words of the government scheme. */
export const Marking = z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE']);

/**
 * What a mail says, before any format: the text part, the HTML part and any later channel are made
 * from this alone, so that they cannot say different things. It holds no case text; see `fields.ts`.
 */
export const MailContent = z.strictObject({
  subject: line(150),
  lead: line(600),
  facts: z.array(z.strictObject({ label: line(60), value: line(1_200) })).max(20),
  action: z.strictObject({ label: line(60), url: Link }),
  why: line(400),
  marking: Marking,
});
export type MailContent = z.infer<typeof MailContent>;

function isProductLink(text: string): boolean {
  if (!URL.canParse(text) || /[^\x21-\x7e]/.test(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
