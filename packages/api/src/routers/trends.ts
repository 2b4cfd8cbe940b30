import { DecideBaseline, decideBaseline } from '@heed/services/scorecard/baseline/decide-baseline';
import { showBaseline } from '@heed/services/scorecard/baseline/show-baseline';
import {
  WithdrawBaseline,
  withdrawBaseline,
} from '@heed/services/scorecard/baseline/withdraw-baseline';
import {
  ChooseMeasureChart,
  chooseMeasureChart,
} from '@heed/services/scorecard/chart/choose-measure-chart';
import { showMeasureChart } from '@heed/services/scorecard/chart/show-measure-chart';
import {
  WithdrawMeasureChart,
  withdrawMeasureChart,
} from '@heed/services/scorecard/chart/withdraw-measure-chart';
import { JudgeHeld, judgeHeld } from '@heed/services/scorecard/held/judge-held';
import { showHeld } from '@heed/services/scorecard/held/list-held';
import { showPanel } from '@heed/services/scorecard/panel/show-panel';
import { AnswerReturn, answerReturn } from '@heed/services/scorecard/returns/answer-return';
import { listReturns } from '@heed/services/scorecard/returns/list-returns';
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
  chart: procedure('scorecard.read')
    .input(Measure)
    .query(({ ctx, input }) => showMeasureChart(ctx.action, input)),
  chooseChart: procedure('scorecard.judge')
    .input(ChooseMeasureChart)
    .mutation(({ ctx, input }) => chooseMeasureChart(ctx.action, input)),
  withdrawChart: procedure('scorecard.judge')
    .input(WithdrawMeasureChart)
    .mutation(({ ctx, input }) => withdrawMeasureChart(ctx.action, input)),
  held: procedure('scorecard.read')
    .input(z.strictObject({ id: z.uuid() }))
    .query(({ ctx, input }) => showHeld(ctx.action, input)),
  judgeHeld: procedure('scorecard.judge')
    .input(JudgeHeld)
    .mutation(({ ctx, input }) => judgeHeld(ctx.action, input)),
  panel: procedure('scorecard.read').query(({ ctx }) => showPanel(ctx.action)),
  sources: procedure('scorecard.read').query(({ ctx }) => listReturns(ctx.action)),
  answerSource: procedure('scorecard.judge')
    .input(AnswerReturn)
    .mutation(({ ctx, input }) => answerReturn(ctx.action, input)),
});
