import { parseAddress } from '@heed/mail/address';
import type { Sender } from '@heed/mail/message';

/** Reads `Name <address>` or a bare address. Throws an Error in plain words if it is neither. */
export function parseSender(text: string): Sender {
  const match = /^(?:([^<>]+) )?<?([^<>\s]+)>?$/.exec(text.trim());
  const address = parseAddress(match?.[2] ?? '');
  if (!address)
    throw new Error('MAIL_FROM must be an e-mail address, with or without a name before it');
  return { name: match?.[1]?.trim() ?? 'Heed', address };
}
