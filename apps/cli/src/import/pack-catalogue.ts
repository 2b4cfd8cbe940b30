import { PlanPack } from '@heed/domain/plan/plan-pack';
import { areasOf, type Areas } from '@heed/tabular/areas';
import type { ImportMapping } from '@heed/tabular/mapping/mapping';
import type { CatalogueIndicator } from '@heed/tabular/catalogue';

import { UsageError } from '../command.ts';
import { readPackFile } from '../packs.ts';

/** What a scorecard is read against. */
export type Catalogue = {
  indicators: readonly CatalogueIndicator[];
  areas: Areas;
  mappings: readonly ImportMapping[];
};

/**
 * The catalogue of the plan that comes with the project, for reading without a database. Throws a UsageError if another
 * partnership is asked for: only a database knows that one.
 */
export async function readPackCatalogue(partnership: string | undefined): Promise<Catalogue> {
  const pack = PlanPack.parse(await readPackFile('plan-dudley-2022'));
  const { code, area } = pack.partnership;
  if (partnership !== undefined && partnership !== code) {
    throw new UsageError(`a dry run knows the plan of ${code} alone, not of ${partnership}`);
  }
  return {
    indicators: pack.indicators.filter(({ sources }) => sources.length > 0),
    areas: areasOf(area),
    mappings: [],
  };
}
