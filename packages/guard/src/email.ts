import type { Identifier, Page } from './identifier.ts';
import type { Span } from './span.ts';
import { isRoleMailbox } from './role-mailbox.ts';

/** An e-mail address; `personal` unless it is a team's mailbox. */
export type Address = Span & { personal: boolean };

const MOST_LOCAL = 64;
const LOCAL = /[\p{L}\d.!#$%&*+_'-]*$/u;
const LABEL = '[\\p{L}\\d](?:[\\p{L}\\d-]{0,62})';
const DOMAIN = new RegExp(`(?:${LABEL}\\.){1,8}[\\p{L}-]{2,24}`, 'uy');

/** Every e-mail address in a folded text, whoever reads it. */
export function findAddresses(text: string): Address[] {
  const found: Address[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const end = domainEnd(text, at + 1);
    const local = localBefore(text, at);
    if (local === '' || end === undefined) continue;
    const personal = !isRoleMailbox(local, text.slice(at + 1, end));
    found.push({ start: at - local.length, end, personal });
  }
  return found;
}

/** Addresses of people, also at public bodies. */
export function findEmails(_page: Page, addresses: readonly Address[]): Identifier[] {
  return addresses
    .filter((address) => address.personal)
    .map(({ start, end }) => ({ kind: 'email', start, end, confidence: 0.95 }));
}

function localBefore(text: string, at: number): string {
  const [local = ''] = LOCAL.exec(text.slice(Math.max(0, at - MOST_LOCAL), at)) ?? [];
  return local.replace(/^[^\p{L}\d_]{1,64}/u, '');
}

function domainEnd(text: string, from: number): number | undefined {
  DOMAIN.lastIndex = from;
  return DOMAIN.test(text) ? DOMAIN.lastIndex : undefined;
}
