import { ExportFigures, exportFigures } from '@heed/services/scorecard/export/export-figures';

import { procedure, router } from '../trpc.ts';

/** Figures as a table that leaves the product. */
export const exports = router({
  figures: procedure('scorecard.read')
    .input(ExportFigures)
    .query(({ ctx, input }) => exportFigures(ctx.action, input)),
});
