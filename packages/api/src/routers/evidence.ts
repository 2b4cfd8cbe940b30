import { ClearFlag, EndEvidence, FinishDeadline, UndoClosing } from '@heed/domain/evidence/closing';
import { RecordLearning } from '@heed/domain/evidence/record-learning';
import { ReportThreat } from '@heed/domain/evidence/report-threat';
import { clearFlag } from '@heed/services/evidence/closings/clear-flag';
import { endEvidence } from '@heed/services/evidence/closings/end-evidence';
import { finishDeadline } from '@heed/services/evidence/closings/finish-deadline';
import { undoClosing } from '@heed/services/evidence/closings/undo-closing';
import { discardDraft, DraftValues, loadDraft, saveDraft } from '@heed/services/evidence/drafts';
import { JudgeOrigin, judgeOrigin } from '@heed/services/evidence/judge-origin';
import { listLearning, ListLearning } from '@heed/services/evidence/list-learning';
import { ListPractice, listPractice } from '@heed/services/evidence/list-practice';
import { listOriginQuestions } from '@heed/services/evidence/list-origin-questions';
import { loadFormChoices } from '@heed/services/evidence/load-form-choices';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { reportThreat } from '@heed/services/evidence/report-threat';
import { SeparateOrigin, separateOrigin } from '@heed/services/evidence/separate-origin';
import { showLearning } from '@heed/services/evidence/show-learning';
import { showOrigin } from '@heed/services/evidence/show-origin';
import { SuggestForText, suggestForText } from '@heed/services/evidence/suggest-for-text';
import { showThreat } from '@heed/services/evidence/show-threat';
import { z } from 'zod';

import { procedure, router } from '../trpc.ts';

const Ref = z.strictObject({ ref: z.string().min(1).max(40) });
const Form = z.strictObject({ form: z.string().min(1).max(60) });

export const evidence = router({
  recordLearning: procedure('evidence.record')
    .input(RecordLearning)
    .mutation(({ ctx, input }) => recordLearning(ctx.action, input)),
  reportThreat: procedure('threat.report')
    .input(ReportThreat)
    .mutation(({ ctx, input }) => reportThreat(ctx.action, input)),
  list: procedure('evidence.read')
    .input(ListLearning)
    .query(({ ctx, input }) => listLearning(ctx.action, input)),
  practice: procedure('practice.read')
    .input(ListPractice)
    .query(({ ctx, input }) => listPractice(ctx.action, input)),
  learning: procedure('evidence.read')
    .input(Ref)
    .query(({ ctx, input }) => showLearning(ctx.action, input)),
  threat: procedure('self.read')
    .input(Ref)
    .query(({ ctx, input }) => showThreat(ctx.action, input)),
  origin: procedure('evidence.read')
    .input(Ref)
    .query(({ ctx, input }) => showOrigin(ctx.action, input)),
  originQuestions: procedure('evidence.read').query(({ ctx }) => listOriginQuestions(ctx.action)),
  judgeOrigin: procedure('evidence.record')
    .input(JudgeOrigin)
    .mutation(({ ctx, input }) => judgeOrigin(ctx.action, input)),
  separateOrigin: procedure('evidence.record')
    .input(SeparateOrigin)
    .mutation(({ ctx, input }) => separateOrigin(ctx.action, input)),
  end: procedure('evidence.record')
    .input(EndEvidence)
    .mutation(({ ctx, input }) => endEvidence(ctx.action, input)),
  clearFlag: procedure('flag.clear')
    .input(ClearFlag)
    .mutation(({ ctx, input }) => clearFlag(ctx.action, input)),
  finishDeadline: procedure('evidence.record')
    .input(FinishDeadline)
    .mutation(({ ctx, input }) => finishDeadline(ctx.action, input)),
  undoClosing: procedure('evidence.read')
    .input(UndoClosing)
    .mutation(({ ctx, input }) => undoClosing(ctx.action, input)),
  // A mutation only so that the text travels in the body of a request, never in an address that is logged.
  suggest: procedure('self.read')
    .input(SuggestForText)
    .mutation(({ ctx, input }) => suggestForText(ctx.action, input)),
  formChoices: procedure('self.read').query(({ ctx }) => loadFormChoices(ctx.action)),
  draft: procedure('self.read')
    .input(Form)
    .query(({ ctx, input }) => loadDraft(ctx.action, input)),
  saveDraft: procedure('self.read')
    .input(Form.extend({ values: DraftValues }))
    .mutation(({ ctx, input }) => saveDraft(ctx.action, input)),
  discardDraft: procedure('self.read')
    .input(Form.extend({ submissionKey: z.uuid().optional() }))
    .mutation(({ ctx, input }) => discardDraft(ctx.action, input)),
});
