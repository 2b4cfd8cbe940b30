import { z } from 'zod';

/** The longest address a path may carry: 256 octets less its two angle brackets (RFC 5321 §4.5.3.1.3). */
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;
const LONGEST_LABEL = 63;

/**
 * Narrower than RFC 5322 on purpose. `%` and `!` once meant "relay this for me", quotes, commas,
 * colons, semicolons and brackets are how one address becomes several in a lenient parser; staff
 * addresses need none of them.
 */
const LOCAL_PART = /^[A-Za-z0-9_'+&~=-]+(?:\.[A-Za-z0-9_'+&~=-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
const TOP_LEVEL = /^[A-Za-z]{2,}$/;

export const EmailAddress = z
  .string()
  .refine(isPlainAddress, 'Enter an email address in the correct format, like name@example.com')
  .transform(lowerCaseDomain)
  .brand<'EmailAddress'>();

/** One ASCII mailbox, `local@domain`, with its domain in lower case. Only {@link parseAddress} makes one. */
export type EmailAddress = z.infer<typeof EmailAddress>;

/**
 * The one door through which text becomes a recipient. Takes text as typed, untrimmed; gives the
 * address, or undefined for everything that is not exactly one plain ASCII mailbox: line breaks,
 * lists, groups, comments, display names, quoted local parts, address literals, internationalised
 * domains (punycode too, since its look-alikes cannot be told apart by eye), more than 254 characters.
 */
export function parseAddress(text: string): EmailAddress | undefined {
  const parsed = EmailAddress.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

/** The part after the `@`. */
export function domainOf(address: EmailAddress): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function isPlainAddress(text: string): boolean {
  if (text.length > LONGEST_ADDRESS) return false;
  const at = text.lastIndexOf('@');
  if (at < 1 || at > LONGEST_LOCAL_PART) return false;
  return LOCAL_PART.test(text.slice(0, at)) && isPlainDomain(text.slice(at + 1));
}

function isPlainDomain(domain: string): boolean {
  const labels = domain.split('.');
  const topLevel = labels.at(-1);
  return (
    labels.length >= 2 &&
    topLevel !== undefined &&
    TOP_LEVEL.test(topLevel) &&
    labels.every(isPlainLabel)
  );
}

function isPlainLabel(label: string): boolean {
  return (
    label.length <= LONGEST_LABEL && LABEL.test(label) && !label.toLowerCase().startsWith('xn--')
  );
}

function lowerCaseDomain(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}
