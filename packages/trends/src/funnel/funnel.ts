import { sumOf } from '../numerics/sample.ts';
import { quantileOf } from './quantile-of.ts';

/** 99.8 % of a normal law lies within this many standard deviations, as funnel plots commonly round it. */
const Z_998 = 3.090232;

export type FunnelShare = { num: number; den: number };

export type Limits = { lower: number; upper: number };

export type Funnel = {
  /** Share of all together: the centre line. */
  target: number;
  /** Mean square of the winsorised z-scores: 1 where areas differ by chance alone. */
  phi: number;
  /** Variance between areas, on the arcsine scale. */
  tau2: number;
  areas: {
    z: number;
    /** z, kept within the tenth and ninetieth hundredths of all. */
    winsorised: number;
    /** 99.8 % limits as if areas differed by chance alone. */
    plain: Limits;
    /** 99.8 % limits that allow for the variance between areas. */
    overdispersed: Limits;
    /** Whether the share lies outside the overdispersed limits. */
    outlier: boolean;
  }[];
};

/**
 * Shares of areas against the share of all, with overdispersion (Spiegelhalter, 2005): z-scores on the arcsine scale,
 * winsorised at `trim` on each side, give phi and the additive variance tau². In: one share an area, 0 ≤ num ≤ den,
 * den > 0, at least two areas. Throws a RangeError otherwise.
 */
export function funnelOf(shares: readonly FunnelShare[], trim = 0.1): Funnel {
  check(shares);
  const target = sumOf(shares.map(({ num }) => num)) / sumOf(shares.map(({ den }) => den));
  const centre = Math.asin(Math.sqrt(target));
  const z = shares.map(
    ({ num, den }) => (Math.asin(Math.sqrt(num / den)) - centre) * 2 * Math.sqrt(den),
  );
  const low = quantileOf(z, trim);
  const high = quantileOf(z, 1 - trim);
  const winsorised = z.map((value) => Math.min(Math.max(value, low), high));
  const phi = sumOf(winsorised.map((value) => value ** 2)) / z.length;
  const tau2 = varianceBetween(shares, phi);
  return {
    target,
    phi,
    tau2,
    areas: shares.map(({ num, den }, index) => {
      const overdispersed = limitsAt(centre, den, tau2);
      const share = num / den;
      return {
        z: z[index] ?? 0,
        winsorised: winsorised[index] ?? 0,
        plain: limitsAt(centre, den, 0),
        overdispersed,
        outlier: share < overdispersed.lower || share > overdispersed.upper,
      };
    }),
  };
}

/** DerSimonian and Laird's moment estimate with weights 4·den, the inverse variances of the arcsine scale. */
function varianceBetween(shares: readonly FunnelShare[], phi: number): number {
  const weights = shares.map(({ den }) => 4 * den);
  const total = sumOf(weights);
  const squares = sumOf(weights.map((weight) => weight ** 2));
  const excess = shares.length * phi - (shares.length - 1);
  return Math.max(0, excess / (total - squares / total));
}

/** The 99.8 % limits of a funnel for a group of any size: what its curves are drawn from. */
export function funnelLimitsAt(
  { target, tau2 }: Pick<Funnel, 'target' | 'tau2'>,
  den: number,
): Limits {
  return limitsAt(Math.asin(Math.sqrt(target)), den, tau2);
}

function limitsAt(centre: number, den: number, tau2: number): Limits {
  const half = Z_998 * Math.sqrt(1 / (4 * den) + tau2);
  return {
    lower: Math.sin(Math.max(0, centre - half)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, centre + half)) ** 2,
  };
}

function check(shares: readonly FunnelShare[]): void {
  if (shares.length < 2 || shares.some(({ num, den }) => !(den > 0 && num >= 0 && num <= den))) {
    throw new RangeError('a funnel needs at least two shares with 0 ≤ num ≤ den and den > 0');
  }
}
