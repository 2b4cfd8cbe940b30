import { enterFigures } from '@heed/services/scorecard/entry/enter-figures';
import { EnterFigures } from '@heed/services/scorecard/entry/entry-input';
import { listCollections } from '@heed/services/scorecard/entry/list-collections';
import { showEntryGrid } from '@heed/services/scorecard/entry/show-entry-grid';
import { z } from 'zod';

import { procedure, router } from '../trpc.ts';

const Sheet = z.strictObject({
  collection: z.string().min(1).max(60),
  period: z.string().min(1).max(20),
});

/** Figures typed in by hand. */
export const entry = router({
  collections: procedure('scorecard.enter').query(({ ctx }) => listCollections(ctx.action)),
  grid: procedure('scorecard.enter')
    .input(Sheet)
    .query(({ ctx, input }) => showEntryGrid(ctx.action, input)),
  save: procedure('scorecard.enter')
    .input(EnterFigures)
    .mutation(({ ctx, input }) => enterFigures(ctx.action, input)),
});
