import { FEW_JUDGEMENTS } from '@heed/domain/triangulation/rate-rules';
import type { ReportCard } from '@heed/services/triage/show-report-card';

import { dayInWords } from '#lib/words/dates.ts';
import { reasonWords } from '#lib/words/reasons.ts';
import { stateInSentence } from '#lib/words/states.ts';

/** The report card of the rules in words. */
export function presentReportCard({ judged, rules, disagreements }: ReportCard) {
  return {
    judged,
    rules: rules.map((rule) => ({
      code: rule.code,
      words: reasonWords(rule.code),
      judged: rule.judged,
      disagreed: rule.disagreed,
      share: rule.judged < FEW_JUDGEMENTS ? 'Too few to say' : `${Math.round(rule.share * 100)}%`,
    })),
    disagreements: disagreements.map((one, index) => ({
      key: String(index),
      name: one.themeName,
      href: `/themes/${one.themeCode}`,
      held: one.state
        ? `The rules said ${stateInSentence(one.modelState)}, people held it to be ${stateInSentence(one.state)}`
        : `The rules said ${stateInSentence(one.modelState)}, people dismissed it`,
      reason: one.reason,
      ended: one.ended && `Ended on ${dayInWords(one.ended.at)}: ${one.ended.reason}`,
      when: dayInWords(one.at),
    })),
  };
}

export type PresentedReportCard = ReturnType<typeof presentReportCard>;
