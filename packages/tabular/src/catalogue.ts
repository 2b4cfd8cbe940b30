import type { IndicatorSource } from '@heed/domain/plan/indicator-source';

/** What the reader needs to know of an indicator. `unit` is `%` for a share of 100. */
export type CatalogueIndicator = {
  code: string;
  unit: string;
  decimals: number;
  sources: readonly IndicatorSource[];
};
