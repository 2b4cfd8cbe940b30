import {
  listImports,
  ReceiveImport,
  receiveImport,
  showImport,
} from '@heed/services/scorecard/receive-import';
import { listScorecard } from '@heed/services/scorecard/list-scorecard';
import { confirmMapped } from '@heed/services/scorecard/mapping/confirm-mapped';
import { DiscardImport, discardImport } from '@heed/services/scorecard/mapping/discard-import';
import { SaveMapping, saveMapping } from '@heed/services/scorecard/mapping/save-mapping';
import { showMapping } from '@heed/services/scorecard/mapping/show-mapping';
import { showMeasure } from '@heed/services/scorecard/show-measure';
import { z } from 'zod';

import { procedure, router } from '../trpc.ts';

const ImportReference = z.strictObject({ ref: z.string().min(1).max(40) });

export const scorecard = router({
  list: procedure('scorecard.read').query(({ ctx }) => listScorecard(ctx.action)),
  measure: procedure('scorecard.read')
    .input(z.strictObject({ code: z.string().min(1).max(80) }))
    .query(({ ctx, input }) => showMeasure(ctx.action, input)),
  receive: procedure('scorecard.import')
    .input(ReceiveImport)
    .mutation(({ ctx, input }) => receiveImport(ctx.action, input)),
  imports: procedure('scorecard.read').query(({ ctx }) => listImports(ctx.action)),
  import: procedure('scorecard.read')
    .input(ImportReference)
    .query(({ ctx, input }) => showImport(ctx.action, input)),
  mapping: procedure('scorecard.import')
    .input(ImportReference)
    .query(({ ctx, input }) => showMapping(ctx.action, input)),
  saveMapping: procedure('scorecard.import')
    .input(SaveMapping)
    .mutation(({ ctx, input }) => saveMapping(ctx.action, input)),
  confirmMapped: procedure('scorecard.import')
    .input(ImportReference)
    .mutation(({ ctx, input }) => confirmMapped(ctx.action, input)),
  discardImport: procedure('scorecard.import')
    .input(DiscardImport)
    .mutation(({ ctx, input }) => discardImport(ctx.action, input)),
});
