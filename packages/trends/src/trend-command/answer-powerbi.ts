import { analysePowerBi } from '../presets/analyse-powerbi.ts';
import type {
  PowerBiAnalysis,
  PowerBiAssurance,
  PowerBiVariation,
} from '../presets/analyse-powerbi.ts';
import type { Signed } from '../rules/signed-rules.ts';
import { finite, lineOf, rawSeries } from './series-words.ts';
import type { Line } from './series-words.ts';
import type { PowerBiCase } from './trend-document.ts';

type LimitName = `${'ll' | 'ul'}${68 | 95 | 99}`;

export type PowerBiAnswer = Partial<Record<LimitName, Line>> & {
  series: string;
  chart: string;
  cl: number | null;
  /** Positions counted from 1; negative on the lower side. */
  flags: Record<keyof PowerBiAnalysis['flags'], number[]>;
  variation: PowerBiVariation[];
  assurance?: PowerBiAssurance;
};

/** A case under `powerbi-1.7`, in the words of that tool: shares and rates have no limits at one sigma, runs none at all. */
export function answerPowerBi({
  series,
  chart = 'i',
  params = {},
  tail,
}: PowerBiCase): PowerBiAnswer {
  const raw = rawSeries(series, tail);
  const found = analysePowerBi({
    family: chart,
    series: raw,
    outliersInLimits: params.outliers_in_limits ?? false,
    subset: params.subset ?? null,
    direction: series.direction ?? 'neutral',
    target: series.target ?? null,
  });
  const kept = new Set(found.kept);
  const line = (sigmas: number) =>
    lineOf(raw.amounts.map((_, at) => (kept.has(at) ? found.limit(at, sigmas) : null)));
  const signed = (signs: readonly Signed[]) =>
    signs.flatMap((sign, at) => (sign === 0 ? [] : [sign * ((found.kept[at] ?? 0) + 1)]));
  const { astronomical, shift7, trend7, trend6, two_in_three } = found.flags;
  return {
    series: series.id,
    chart,
    cl: finite(found.centre),
    ...(chart === 'run' ? {} : { ll99: line(-3), ul99: line(3), ll95: line(-2), ul95: line(2) }),
    ...(ONE_SIGMA.has(chart) ? { ll68: line(-1), ul68: line(1) } : {}),
    flags: {
      astronomical: signed(astronomical),
      shift7: signed(shift7),
      trend7: signed(trend7),
      trend6: signed(trend6),
      two_in_three: signed(two_in_three),
    },
    variation: found.variation,
    ...(found.assurance ? { assurance: found.assurance } : {}),
  };
}

const ONE_SIGMA: ReadonlySet<string> = new Set(['i', 'i_m', 'i_mm', 'c', 'g', 't']);
