import { THREAT_DIRECTIONS } from '@heed/domain/evidence/report-threat';
import type { showThreat } from '@heed/services/evidence/show-threat';

import {
  cohortWords,
  gradingWords,
  keptBecause,
  safeAddress,
  scopeWords,
  severityWords,
} from '#lib/evidence/item-words.ts';
import { oldTermWords } from '#lib/evidence/old-term-words.ts';
import { partialDateWords } from '#lib/evidence/partial-date-words.ts';
import { timeInWords } from '#lib/words/dates.ts';

type Threat = Awaited<ReturnType<typeof showThreat>>;
type Names = { theme: (code: string) => string; agency: (code: string) => string };

/** One report in the words of its page. */
export function presentThreat(threat: Threat, { theme, agency }: Names) {
  const directions: Record<string, string> = THREAT_DIRECTIONS;
  const kept = keptBecause(threat.identifierReasons);
  return {
    ref: threat.ref,
    title: threat.title,
    summary: threat.summary,
    oldTerms: oldTermWords(threat.oldTerms),
    address: safeAddress(threat.sourceUrl),
    rows: [
      { key: 'How it is known', value: threat.source },
      { key: 'Seen', value: partialDateWords(threat.on) },
      { key: 'New or changing', value: directions[threat.direction] ?? threat.direction },
      { key: 'Severity', value: severityWords(threat.severity) },
      { key: 'Touches', value: cohortWords(threat.cohort) },
      { key: 'Where', value: scopeWords(threat.scope) },
      { key: 'Reported from', value: agency(threat.leadAgency) },
      { key: 'Reported', value: timeInWords(threat.recordedAt) },
      ...(kept
        ? [{ key: 'Kept although it looked like it could identify someone', value: kept }]
        : []),
    ],
    grading: gradingWords(threat),
    themes: [...new Set(threat.themeCodes)].map((code) => ({
      code,
      name: theme(code),
      main: false,
    })),
  };
}
