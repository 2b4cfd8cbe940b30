import type { Indicator, Observation, Partnership } from '@heed/db/generated/prisma/client';
import { ENGLAND } from '@heed/tabular/areas';
import type { OutTable } from '@heed/tabular/write/table';
import { tidySymbol } from '@heed/tabular/write/tidy-symbols';
import { tidyTime } from '@heed/tabular/write/tidy-time';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { loadHidden, protectFigures } from '../protect-figures.ts';

export const ExportFigures = z.strictObject({
  /** The measures, in the order of the file; all of them if left out. */
  codes: z.array(z.string().max(80)).max(5_000).optional(),
  /** Only the newest period of each, as the scorecard shows it. */
  newestOnly: z.boolean(),
});
export type ExportFigures = z.infer<typeof ExportFigures>;

/** Columns of the Department for Education's tidy layout, then those of a figure and where it comes from. */
const COLUMNS = [
  'time_period',
  'time_identifier',
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
  'indicator_code',
  'indicator_name',
  'unit',
  'value',
  'numerator',
  'denominator',
  'version',
  'published_on',
  'origin',
] as const;

/**
 * Figures that stand as a tidy table: one row a measure, area and period, symbols in place of figures that are not there.
 * What must be hidden is decided over all figures before any is left out, so no two files can be subtracted.
 */
export function exportFigures(
  action: Action,
  { codes, newestOnly }: ExportFigures,
): Promise<OutTable> {
  return act(action, 'scorecard.read', async (step) => {
    const { tx } = step;
    const partnership = await tx.partnership.findFirstOrThrow();
    const hidden = await loadHidden(step, null);
    const indicators = await tx.indicator.findMany({
      ...(codes && { where: { code: { in: codes } } }),
      orderBy: { position: 'asc' },
      include: {
        observations: {
          where: { supersededAt: null },
          orderBy: [{ periodEnd: 'asc' }, { period: 'asc' }, { areaCode: 'desc' }],
        },
      },
    });
    const rows = indicators.flatMap((indicator) => {
      const all = protectFigures(indicator.observations, hidden);
      const newest = all.findLast((one) => one.areaCode === partnership.areaCode)?.period;
      return all
        .filter((one) => !newestOnly || one.period === newest)
        .map((one) => rowOf(one, indicator, partnership));
    });
    return { columns: COLUMNS, rows };
  });
}

function rowOf(one: Observation, indicator: Indicator, partnership: Partnership) {
  const time = tidyTime({
    code: one.period,
    start: dayOf(one.periodStart),
    end: dayOf(one.periodEnd),
  });
  const gap = one.value === null ? tidySymbol(one.missing) : null;
  return [
    time.time_period,
    time.time_identifier,
    ...areaOf(one.areaCode, partnership),
    indicator.code,
    indicator.name,
    indicator.unit,
    one.value ?? gap,
    one.numerator ?? gap ?? NOT_APPLICABLE,
    one.denominator ?? gap ?? NOT_APPLICABLE,
    one.version,
    dayOf(one.publishedOn),
    one.enteredById === null ? 'file' : 'entered by hand',
  ];
}

/** In the tidy layout no cell is empty: `z` where there is nothing to say. */
const NOT_APPLICABLE = 'z';

function areaOf(areaCode: string, partnership: Partnership): string[] {
  const country = [ENGLAND.code, ENGLAND.name];
  const region = [
    partnership.regionCode ?? NOT_APPLICABLE,
    partnership.regionName ?? NOT_APPLICABLE,
  ];
  const none = NOT_APPLICABLE;
  if (areaCode === ENGLAND.code) return ['National', ...country, none, none, none, none, none];
  return areaCode === partnership.regionCode
    ? ['Regional', ...country, ...region, none, none, none]
    : [
        'Local authority',
        ...country,
        ...region,
        partnership.laCode,
        areaCode,
        partnership.areaName,
      ];
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
