import { allow } from '@heed/domain/permissions';
import { DomainError } from '@heed/domain/errors';
import { listMail, readMail } from '@heed/mail/mail-folder';
import { readMessage, type ReadMessage } from '@heed/mail/read-message';

import { parts } from './composition.ts';

const PAGE_SIZE = 50;

export type KeptMail = { id: string; subject: string; to: string; at: Date };

/** One page of the messages kept on this machine, newest first; null where a mail server takes them instead. */
export async function listKeptMail(
  locals: App.Locals,
  page: number,
): Promise<{ rows: KeptMail[]; total: number; pageSize: number } | null> {
  const folder = folderFor(locals);
  if (!folder) return null;
  const ids = await listMail(folder);
  const shown = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const rows = await Promise.all(
    shown.map(async (id) => {
      const { subject, to, date } = await readKept(folder, id);
      return { id, subject, to, at: date ?? arrivalOf(id) };
    }),
  );
  return { rows, total: ids.length, pageSize: PAGE_SIZE };
}

/** One kept message. Throws NOT_FOUND for an id that is none, and where none are kept. */
export async function showKeptMail(locals: App.Locals, id: string): Promise<ReadMessage> {
  const folder = folderFor(locals);
  if (!folder) throw gone();
  return readKept(folder, id);
}

// Messages lie outside the database, so nothing else asks for the permission.
function folderFor({ actor }: App.Locals): string | undefined {
  if (!actor) throw new DomainError('FORBIDDEN', 'Sign in first.');
  allow(actor, 'delivery.read');
  return parts().mailFolder;
}

async function readKept(folder: string, id: string): Promise<ReadMessage> {
  const bytes = await readMail(folder, id);
  if (!bytes) throw gone();
  return readMessage(bytes);
}

function gone(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such message.');
}

/** An id begins with when the message arrived: `20250327T104200000Z`. */
function arrivalOf(id: string): Date {
  const digits = id.replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/,
    '$1-$2-$3T$4:$5:$6.$7Z',
  );
  return new Date(digits);
}
