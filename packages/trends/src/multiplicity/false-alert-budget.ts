import { benjaminiHochberg, benjaminiYekutieli } from './adjust-p-values.ts';

/** One indicator in one period: its p-value, already corrected for the windows it looked at. */
export type PanelReading = { indicator: string; p: number };

export type PanelDecision = {
  /** Readings whose adjusted p is at most q, in the order given. */
  alerts: { indicator: string; p: number; adjusted: number }[];
  /** At most this many of these alerts are expected to be false. */
  expectedFalse: number;
};

/**
 * Which indicators of one run alert: the false discovery rate over all monitored indicators is held at `q`
 * (Benjamini-Hochberg; Benjamini-Yekutieli where indicators overlap, as when they share a numerator).
 */
export function decidePanel(
  readings: readonly PanelReading[],
  { q = 0.1, overlapping = false }: { q?: number; overlapping?: boolean } = {},
): PanelDecision {
  const adjust = overlapping ? benjaminiYekutieli : benjaminiHochberg;
  const adjusted = adjust(readings.map(({ p }) => p));
  const alerts = readings.flatMap((reading, index) => {
    const value = adjusted[index] ?? 1;
    return value <= q ? [{ ...reading, adjusted: value }] : [];
  });
  return { alerts, expectedFalse: alerts.length * q };
}

/**
 * How many alerts are expected in `runs` runs if nothing changes at all: q/(1 − q)² a run, the limit for many
 * independent indicators and an upper bound for few (Finner and Roters, 2002).
 */
export function expectedFalseAlerts({ q = 0.1, runs }: { q?: number; runs: number }): number {
  return (runs * q) / (1 - q) ** 2;
}
