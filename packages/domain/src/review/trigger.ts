import type { CivilDate } from '../calendar/civil-date.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { TriangulationPack } from '../triangulation/pack.ts';
import type { StreamCode } from '../triangulation/vocabulary.ts';
import type { ReviewTriggerInput } from './trigger-input.ts';

/** What a trigger is judged by: the input as known at `asOf`, the pack's numbers, the bank holidays. */
export type TriggerContext = {
  known: ReviewTriggerInput;
  rules: TriangulationPack['review'];
  calendar: WorkingCalendar;
};

export type StalledReason = 'no_impact_evidence' | 'actions_overdue' | 'indicator_worsening';

/** A day on which the themes outside the plan outweighed the weakest theme under review. Scores from 0 to 100. */
export type OutweighedRound = { asOf: CivilDate; themes: string[]; mean: number; weakest: number };

/** A trigger that fires, with the facts a reader can check. Shares are from 0 to 1. */
export type Trigger =
  | Fired<'T1', { due: CivilDate }>
  | Fired<'T2', { since: CivilDate; evaluations: number; heldDays: number }>
  | Fired<
      'T3',
      {
        quarter: CivilDate;
        measuresMet: number;
        measuresMetBefore: number;
        assuring: StreamCode[];
        actionsEvidenced: number;
      }
    >
  | Fired<'T4', { why: StalledReason[]; overdue: string[]; worsening: string[] }>
  | Fired<
      'T5',
      {
        kind: ReviewTriggerInput['events'][number]['kind'];
        on: CivilDate;
        openBy: CivilDate;
        overdue: boolean;
        beyondCalendar: boolean;
      }
    >
  | Fired<'T6', { building: string[]; outweighed: OutweighedRound[] }>
  | Fired<'T7', { by: ReviewTriggerInput['calls'][number]['by']; on: CivilDate }>;

type Fired<Code extends string, Facts> = {
  /** The code, with the theme, event or call it is about: `T2:OUT.DA`. */
  key: string;
  code: Code;
  theme: string | null;
  facts: Facts;
};

/** The trigger of one code, for the file that decides it. */
export type TriggerOf<Code extends Trigger['code']> = Extract<Trigger, { code: Code }>;
