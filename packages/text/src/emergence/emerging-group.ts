import type { GroupTerm } from './explain-terms.ts';

/** Recent findings that stand closer together than chance allows. */
export type EmergingGroup = {
  /** `alert` up to a false-discovery rate of 0.10, `watch` up to 0.25. */
  tier: 'alert' | 'watch';
  /** The confirmed theme that most members share: then it is growth of something known. Null: nothing covers it. */
  theme: string | null;
  terms: GroupTerm[];
  documents: string[];
  /** Near copies of those documents, which count with them. */
  copies: string[];
  agencies: string[];
  /** Share of the documents that come from the agency with the most. */
  largestAgencyShare: number;
  window: { from: string; to: string; weeks: number; recent: number; earlier: number };
  /** The neighbourhood that shows it best: of the findings nearest to `centre`, how many are recent. */
  neighbours: { centre: string; of: number; observed: number; expected: number };
  observed: number;
  expected: number;
  pValue: number;
  qValue: number;
  sentence: string;
};
