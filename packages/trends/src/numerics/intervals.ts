import { gammaQuantile } from './gamma.ts';
import { normalQuantile } from './normal.ts';

type Interval = { lower: number; upper: number };

/** Wilson's score interval of a share x of n (1927), without continuity correction. */
export function wilsonInterval(x: number, n: number, confidence = 0.95): Interval {
  const z = normalQuantile((1 + confidence) / 2);
  const share = x / n;
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    lower: x === 0 ? 0 : (centre - half) / scale,
    upper: x === n ? 1 : (centre + half) / scale,
  };
}

/** Exact interval of the mean of a Poisson count x (Garwood, 1936). */
export function poissonInterval(x: number, confidence = 0.95): Interval {
  const tail = (1 - confidence) / 2;
  return {
    lower: x === 0 ? 0 : gammaQuantile(x, tail),
    upper: gammaQuantile(x + 1, 1 - tail),
  };
}
