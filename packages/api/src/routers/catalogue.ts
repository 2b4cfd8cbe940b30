import { AddIndicator, addIndicator } from '@heed/services/scorecard/catalogue/add-indicator';
import { EditIndicator, editIndicator } from '@heed/services/scorecard/catalogue/edit-indicator';
import { listCatalogue } from '@heed/services/scorecard/catalogue/list-catalogue';
import { SetTarget, setTarget } from '@heed/services/scorecard/catalogue/set-target';
import { showCatalogueEntry } from '@heed/services/scorecard/catalogue/show-catalogue-entry';
import { z } from 'zod';

import { procedure, router } from '../trpc.ts';

/** What each measure means, and what is aimed at. */
export const catalogue = router({
  list: procedure('scorecard.read').query(({ ctx }) => listCatalogue(ctx.action)),
  entry: procedure('scorecard.read')
    .input(z.strictObject({ code: z.string().min(1).max(80) }))
    .query(({ ctx, input }) => showCatalogueEntry(ctx.action, input)),
  edit: procedure('catalogue.edit')
    .input(EditIndicator)
    .mutation(({ ctx, input }) => editIndicator(ctx.action, input)),
  setTarget: procedure('catalogue.edit')
    .input(SetTarget)
    .mutation(({ ctx, input }) => setTarget(ctx.action, input)),
  add: procedure('catalogue.edit')
    .input(AddIndicator)
    .mutation(({ ctx, input }) => addIndicator(ctx.action, input)),
});
