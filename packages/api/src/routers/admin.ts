import {
  listAudit,
  listDeliveries,
  listOwed,
  Page,
  showDelivery,
} from '@heed/services/admin/list-deliveries';
import { InvitePerson, invitePerson } from '@heed/services/people/invite-person';
import { listOrganisations } from '@heed/services/people/list-organisations';
import { listPeople } from '@heed/services/people/list-people';
import { z } from 'zod';

import { procedure, router } from '../trpc.ts';

export const admin = router({
  people: procedure('people.manage').query(({ ctx }) => listPeople(ctx.action)),
  organisations: procedure('people.manage').query(({ ctx }) => listOrganisations(ctx.action)),
  invite: procedure('people.manage')
    .input(InvitePerson)
    .mutation(({ ctx, input }) => invitePerson(ctx.action, input)),
  deliveries: procedure('delivery.read')
    .input(Page)
    .query(({ ctx, input }) => listDeliveries(ctx.action, input)),
  delivery: procedure('delivery.read')
    .input(z.strictObject({ id: z.uuid() }))
    .query(({ ctx, input }) => showDelivery(ctx.action, input)),
  owed: procedure('delivery.read').query(({ ctx }) => listOwed(ctx.action)),
  audit: procedure('audit.read')
    .input(Page)
    .query(({ ctx, input }) => listAudit(ctx.action, input)),
});
