import { countOf } from './lists.ts';

/** How sure the evidence makes us (after GRADE-CERQual), kept apart from how bad it is. */
const CONFIDENCE_WORDS = {
  high: 'High',
  moderate: 'Moderate',
  low: 'Low',
  very_low: 'Very low',
  not_rated: 'Not rated',
} as const;

export function confidenceWords(level: string): string {
  const known: Record<string, string> = CONFIDENCE_WORDS;
  return known[level] ?? level;
}

/** How much a doubt weighs, by what the rules cost it: half a step or a whole one. */
function doubtWords(cost: number): string {
  if (cost <= 0) return 'None';
  return cost < 1 ? 'Some' : 'Serious';
}

export type Confidence = {
  level: string;
  limitations: { cost: number; median: number } | null;
  coherence: { cost: number; dissent: number } | null;
  adequacy: { cost: number; origins: number } | null;
  relevance: { cost: number; localShare: number; newestLocalDays: number | null } | null;
};

export type ConfidenceReason = { question: string; finding: string; doubt: string };

const percent = (share: number) => `${Math.round(share * 100)}%`;

/**
 * The four reasons behind a grade, each with its question and what was found. Empty for a quiet theme. `assuring`: how
 * many records give some assurance, also where it is too weak to count as contradiction.
 */
export function confidenceReasons(
  confidence: Confidence,
  { assuring }: { assuring: number },
): ConfidenceReason[] {
  const { limitations, coherence, adequacy, relevance } = confidence;
  if (!limitations || !coherence || !adequacy || !relevance) return [];
  const newest =
    relevance.newestLocalDays === null
      ? 'nothing of it is local'
      : `the newest local evidence is ${countOf(relevance.newestLocalDays, 'day')} old`;
  return [
    {
      question: 'Can the sources be trusted?',
      finding: `Typical grade of source and content: ${limitations.median.toFixed(2)} of 1`,
      doubt: doubtWords(limitations.cost),
    },
    {
      question: 'Do they agree?',
      finding: agreementWords(coherence.dissent, assuring),
      doubt: doubtWords(coherence.cost),
    },
    {
      question: 'Is there enough?',
      finding: countOf(adequacy.origins, 'separate origin'),
      doubt: doubtWords(adequacy.cost),
    },
    {
      question: 'Is it about here and now?',
      finding: `${percent(relevance.localShare)} of the weight is local; ${newest}`,
      doubt: doubtWords(relevance.cost),
    },
  ];
}

function agreementWords(dissent: number, assuring: number): string {
  if (dissent > 0) return `${percent(dissent)} of the weight contradicts`;
  if (assuring === 0) return 'Nothing contradicts';
  const who = assuring === 1 ? 'One source gives' : `${countOf(assuring, 'source')} give`;
  return `${who} some assurance; too weak or too different to lower confidence`;
}
