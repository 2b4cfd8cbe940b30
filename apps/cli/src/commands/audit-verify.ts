import { verifyAudit } from '@heed/db/audit';

import { say, type Command } from '../command.ts';
import { asSystem, listPartnerships, withDatabase } from '../database.ts';

export const auditVerify: Command = {
  usage: 'audit verify',
  does: 'check every audit chain; name the first entry that does not fit',
  run: () =>
    withDatabase(async (db) => {
      let faults = 0;
      for (const partnership of await listPartnerships(db)) {
        const { entries, head, fault } = await asSystem(db, partnership.id, ({ tx }) =>
          verifyAudit(tx),
        );
        say(
          fault
            ? `${partnership.code}: entry ${fault.seq} ${fault.fault} (of ${entries})`
            : `${partnership.code}: ${entries} entries fit together; the newest is ${head ?? 'none'}`,
        );
        if (fault) faults += 1;
      }
      return faults === 0 ? 0 : 1;
    }),
};
