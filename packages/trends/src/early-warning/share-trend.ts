import { chiSquaredUpperTail } from '../numerics/chi-squared.ts';
import { sumOf } from '../numerics/sample.ts';

export type Share = { num: number; den: number };

/**
 * Chi-squared test for a trend of shares over equally spaced periods (Armitage, 1955; public-health profiles use it
 * on the last five years). In: one share a period, `den` > 0. Out: the statistic, its p-value with one degree of
 * freedom, and the direction; p is 1 where every share is 0 or every share is 1.
 */
export function testShareTrend(shares: readonly Share[]): {
  chisq: number;
  p: number;
  slope: -1 | 0 | 1;
} {
  const total = sumOf(shares.map(({ den }) => den));
  const overall = sumOf(shares.map(({ num }) => num)) / total;
  const centre = sumOf(shares.map(({ den }, at) => den * at)) / total;
  let cross = 0;
  let spread = 0;
  shares.forEach(({ num, den }, at) => {
    cross += (num - den * overall) * (at - centre);
    spread += den * (at - centre) ** 2;
  });
  const variance = spread * overall * (1 - overall);
  if (!(variance > 0)) return { chisq: 0, p: 1, slope: 0 };
  const chisq = cross ** 2 / variance;
  return { chisq, p: chiSquaredUpperTail(chisq, 1), slope: cross > 0 ? 1 : cross < 0 ? -1 : 0 };
}
