import { HandleAlert, handleAlert } from '@heed/services/alerts/handle-alert';
import { ListAlerts, listAlerts } from '@heed/services/alerts/list-alerts';
import { showAlert } from '@heed/services/alerts/show-alert';
import { z } from 'zod';

import { procedure, router } from '../trpc.ts';

export const alerts = router({
  list: procedure('alert.read')
    .input(ListAlerts)
    .query(({ ctx, input }) => listAlerts(ctx.action, input)),
  alert: procedure('alert.read')
    .input(z.strictObject({ ref: z.string().min(1).max(40) }))
    .query(({ ctx, input }) => showAlert(ctx.action, input)),
  handle: procedure('alert.handle')
    .input(HandleAlert)
    .mutation(({ ctx, input }) => handleAlert(ctx.action, input)),
});
