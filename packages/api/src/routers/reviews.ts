import { RecordOutcome } from '@heed/domain/review/outcome';
import { ShowPlan, showPlan } from '@heed/services/plan/show-plan';
import { CallReview, callReview } from '@heed/services/reviews/call-review';
import { closeReview } from '@heed/services/reviews/close-review';
import { openReview } from '@heed/services/reviews/open-review';
import {
  RecordPosition,
  recordOutcome,
  recordPosition,
} from '@heed/services/reviews/record-outcome';
import { showReview, showReviews } from '@heed/services/reviews/show-reviews';
import { z } from 'zod';

import { procedure, router } from '../trpc.ts';

const Ref = z.strictObject({ ref: z.string().min(1).max(40) });

export const reviews = router({
  overview: procedure('review.read').query(({ ctx }) => showReviews(ctx.action)),
  review: procedure('review.read')
    .input(Ref)
    .query(({ ctx, input }) => showReview(ctx.action, input)),
  callReview: procedure('review.call')
    .input(CallReview)
    .mutation(({ ctx, input }) => callReview(ctx.action, input)),
  open: procedure('review.open').mutation(({ ctx }) => openReview(ctx.action)),
  recordOutcome: procedure('review.decide')
    .input(RecordOutcome)
    .mutation(({ ctx, input }) => recordOutcome(ctx.action, input)),
  recordPosition: procedure('review.decide')
    .input(RecordPosition)
    .mutation(({ ctx, input }) => recordPosition(ctx.action, input)),
  close: procedure('review.decide')
    .input(Ref)
    .mutation(({ ctx, input }) => closeReview(ctx.action, input)),
  plan: procedure('plan.read')
    .input(ShowPlan)
    .query(({ ctx, input }) => showPlan(ctx.action, input)),
});
