import { DecideTriage, decideTriage } from '@heed/services/triage/decide';
import { EndOverride, endOverride } from '@heed/services/triage/end-override';
import { OverrideTheme, overrideTheme } from '@heed/services/triage/override-theme';
import { ReconcileTheme, reconcileTheme } from '@heed/services/triage/reconcile-theme';
import { SetImpact, setImpact } from '@heed/services/triage/set-impact';
import { showReportCard } from '@heed/services/triage/show-report-card';
import { DecideEmerging, decideEmerging } from '@heed/services/emergence/decide-emerging';
import { ChangeTheme, changeTheme } from '@heed/services/themes/change-theme';
import {
  WithdrawThemeChange,
  withdrawThemeChange,
} from '@heed/services/themes/withdraw-theme-change';
import { listEmerging, showEmerging } from '@heed/services/emergence/list-emerging';
import { showLessons } from '@heed/services/evidence/show-lessons';
import { UndoLesson, undoLesson } from '@heed/services/evidence/undo-lesson';
import { ListChanges, listChanges } from '@heed/services/triangulation/list-changes';
import { listBoard } from '@heed/services/triangulation/list-board';
import { showMatrix } from '@heed/services/triangulation/show-matrix';
import { showTheme } from '@heed/services/triangulation/show-theme';
import { z } from 'zod';

import { procedure, router } from '../trpc.ts';

export const triage = router({
  board: procedure('board.read').query(({ ctx }) => listBoard(ctx.action)),
  changes: procedure('board.read')
    .input(ListChanges)
    .query(({ ctx, input }) => listChanges(ctx.action, input)),
  matrix: procedure('triage.read').query(({ ctx }) => showMatrix(ctx.action)),
  theme: procedure('triage.read')
    .input(z.strictObject({ code: z.string().min(1).max(80) }))
    .query(({ ctx, input }) => showTheme(ctx.action, input)),
  reportCard: procedure('triage.read').query(({ ctx }) => showReportCard(ctx.action)),
  lessons: procedure('triage.read').query(({ ctx }) => showLessons(ctx.action)),
  undoLesson: procedure('lesson.undo')
    .input(UndoLesson)
    .mutation(({ ctx, input }) => undoLesson(ctx.action, input)),
  emerging: procedure('triage.read').query(({ ctx }) => listEmerging(ctx.action)),
  emergingIssue: procedure('triage.read')
    .input(z.strictObject({ ref: z.string().min(1).max(40) }))
    .query(({ ctx, input }) => showEmerging(ctx.action, input)),
  decideEmerging: procedure('emerging.decide')
    .input(DecideEmerging)
    .mutation(({ ctx, input }) => decideEmerging(ctx.action, input)),
  changeTheme: procedure('theme.change')
    .input(ChangeTheme)
    .mutation(({ ctx, input }) => changeTheme(ctx.action, input)),
  withdrawThemeChange: procedure('theme.change')
    .input(WithdrawThemeChange)
    .mutation(({ ctx, input }) => withdrawThemeChange(ctx.action, input)),
  decide: procedure('triage.decide')
    .input(DecideTriage)
    .mutation(({ ctx, input }) => decideTriage(ctx.action, input)),
  setImpact: procedure('theme.rate')
    .input(SetImpact)
    .mutation(({ ctx, input }) => setImpact(ctx.action, input)),
  reconcile: procedure('theme.reconcile')
    .input(ReconcileTheme)
    .mutation(({ ctx, input }) => reconcileTheme(ctx.action, input)),
  override: procedure('theme.override')
    .input(OverrideTheme)
    .mutation(({ ctx, input }) => overrideTheme(ctx.action, input)),
  endOverride: procedure('theme.override')
    .input(EndOverride)
    .mutation(({ ctx, input }) => endOverride(ctx.action, input)),
});
