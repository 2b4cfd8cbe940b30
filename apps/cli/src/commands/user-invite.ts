import { parseArgs } from 'node:util';

import { readProcessEnv } from '@heed/runtime/env';
import { addPerson, InvitePerson } from '@heed/services/people/invite-person';
import { z } from 'zod';

import { say, UsageError, type Command } from '../command.ts';
import { asSystem, choosePartnership, withDatabase } from '../database.ts';

export const userInvite: Command = {
  usage: 'user invite --name NAME --email EMAIL --organisation CODE --role ROLE…',
  does: 'add a person and print the link with which they choose a password',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        name: { type: 'string' },
        email: { type: 'string' },
        organisation: { type: 'string' },
        role: { type: 'string', multiple: true },
        partnership: { type: 'string' },
      },
    });
    const input = InvitePerson.safeParse({
      name: values.name ?? '',
      email: values.email ?? '',
      organisationCode: values.organisation ?? '',
      roles: values.role ?? [],
    });
    if (!input.success) throw new UsageError(z.prettifyError(input.error));
    const { PUBLIC_URL } = readProcessEnv(['PUBLIC_URL']);
    return withDatabase(async (db) => {
      const partnership = await choosePartnership(db, values.partnership);
      const { token, expiresAt } = await asSystem(db, partnership.id, (step) =>
        addPerson(step, input.data),
      );
      say(`${PUBLIC_URL}/invitation/${token}`);
      say(`This link works once, until ${expiresAt.toISOString().slice(0, 10)}.`);
      return 0;
    });
  },
};
