import { DecideBaseline, decideBaseline } from '@heed/services/scorecard/baseline/decide-baseline';
import { showBaseline } from '@heed/services/scorecard/baseline/show-baseline';
import {
  WithdrawBaseline,
  withdrawBaseline,
} from '@heed/services/scorecard/baseline/withdraw-baseline';
import { z } from 'zod';

import { procedure, router } from '../trpc.ts';

const Measure = z.strictObject({ code: z.string().min(1).max(80) });

/** How measures are judged, and what people decide about that. */
export const trends = router({
  baseline: procedure('scorecard.read')
    .input(Measure)
    .query(({ ctx, input }) => showBaseline(ctx.action, input)),
  decideBaseline: procedure('scorecard.judge')
    .input(DecideBaseline)
    .mutation(({ ctx, input }) => decideBaseline(ctx.action, input)),
  withdrawBaseline: procedure('scorecard.judge')
    .input(WithdrawBaseline)
    .mutation(({ ctx, input }) => withdrawBaseline(ctx.action, input)),
});
