import type { FileMeasure, TableSummary } from './mapping/list-measures.ts';
import type { ImportMapping } from './mapping/mapping.ts';
import type { Offer } from './mapping/offers.ts';
import type { ReadScorecard, ScorecardReading } from './read-scorecard.ts';

export type ReadFile = ReadScorecard & { mappings?: readonly ImportMapping[] };

/** What a file that no publication of the plan explains was understood as. */
export type Understanding = {
  fingerprint: string;
  tables: TableSummary[];
  measures: FileMeasure[];
  /** All measures, where more exist than are listed. */
  measuresInAll: number;
};

export type FileReading = Omit<ScorecardReading, 'foreign'> & {
  /**
   * Figures read, missing ones included. Those of the plan where the file has any; else every figure understood,
   * whatever its measure and area.
   */
  figures: number;
  /** Null where the file is a publication of the plan, or was refused. */
  understood: Understanding | null;
  /** What a mapped file says beside its figures; left out where it says nothing. */
  offers?: Offer[];
};
