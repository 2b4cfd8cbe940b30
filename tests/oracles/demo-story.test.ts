import { readdirSync, readFileSync } from 'node:fs';

import { DemoPublications } from '@heed/domain/plan/demo-evidence';
import { PlanPack, type PackIndicator } from '@heed/domain/plan/plan-pack';
import { areasOf, ENGLAND } from '@heed/tabular/areas';
import type { ScorecardObservation } from '@heed/tabular/observation';
import { readScorecard } from '@heed/tabular/read-scorecard';
import type { MeasurePeriod, OpenAlert } from '@heed/trends/alert/alert-types';
import { decideMeasureAlert } from '@heed/trends/alert/decide-measure-alert';
import { XMR_PRESETS } from '@heed/trends/xmr/presets';
import { expect, it } from 'vitest';

/** The demonstration's published files, read in the order they came out and judged after each publication. */
const prisma = new URL('../../prisma/', import.meta.url);
function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, prisma), 'utf8'));
}

const plan = PlanPack.parse(readJson('packs/plan-dudley-2022.json'));
const areas = areasOf(plan.partnership.area);
const { publications } = DemoPublications.parse(readJson('demo/publications.json'));

async function readFolder(folder: string, today: string): Promise<ScorecardObservation[]> {
  const url = new URL(`demo/data/${folder}/`, prisma);
  const readings = await Promise.all(
    readdirSync(url).map((fileName) =>
      readScorecard({
        bytes: readFileSync(new URL(fileName, url)),
        fileName,
        indicators: plan.indicators,
        areas,
        today,
      }),
    ),
  );
  expect(readings.flatMap((reading) => reading.rejected)).toEqual([]);
  return readings.flatMap((reading) => reading.observations);
}

function judge(
  indicator: PackIndicator,
  known: readonly ScorecardObservation[],
  previous: OpenAlert | null,
) {
  const mine = known
    .filter((one) => one.indicator === indicator.code && one.areaCode === areas.local.code)
    .toSorted((a, b) => a.period.end.localeCompare(b.period.end));
  const benchmarkAt = (code: string) =>
    known.find(
      (one) =>
        one.indicator === indicator.code &&
        one.areaCode === ENGLAND.code &&
        one.period.code === code,
    )?.value ?? null;
  const periods = mine.map(({ period, value, missing, numerator, denominator }): MeasurePeriod => ({
    period: period.label,
    value,
    missing,
    numerator,
    denominator,
    benchmark: benchmarkAt(period.code),
  }));
  const { baseline, better, decimals, name, unit } = indicator;
  const share = unit === '%';
  return decideMeasureAlert({
    measure: {
      name,
      better,
      unit: share ? '%' : '',
      decimals,
      per: share ? 100 : 1,
      comparable: share,
      benchmarkName: 'England',
    },
    periods,
    preset: XMR_PRESETS['mdc-2023'],
    ...(baseline && {
      baseline: {
        first: mine.findIndex(({ period }) => period.code >= baseline.firstPeriod),
        last: mine.findLastIndex(({ period }) => period.code <= baseline.lastPeriod),
      },
    }),
    previous,
  });
}

it('is quiet, then raises one alert, then brings the same alert up to date', async () => {
  const known: ScorecardObservation[] = [];
  const open = new Map<string, OpenAlert | null>();
  const told: string[][] = [];
  const born: string[] = [];
  for (const { folder, publishedOn } of publications) {
    known.push(...(await readFolder(folder, publishedOn)));
    const codes = new Set(known.map((one) => one.indicator));
    const decisions = plan.indicators
      .filter(({ code }) => codes.has(code))
      .map((indicator) => {
        const answer = judge(indicator, known, open.get(indicator.code) ?? null);
        open.set(indicator.code, answer.open);
        if (answer.facts?.newMeasure) born.push(`${folder} ${indicator.code}`);
        return `${indicator.code} ${answer.decision}`;
      });
    told.push(decisions.filter((text) => !text.endsWith(' none')));
  }
  expect(told).toEqual([[], ['ABS-PA50 raise'], ['ABS-PA50 update']]);
  expect(born).toContain('to-2022-23 HRM-CCE');
});
