import { extent } from 'd3-array';

/** A span below this share of its own size is rounding, not variation, and has no round tick to offer. */
const FLAT_SHARE = 1e-9;
const FLAT_SIZE = 1e-9;

/** The least and greatest of the known values, with room around a flat series; 0 to 1 without any value. */
export function spanOf(values: readonly (number | null | undefined)[]): [number, number] {
  const [least, most] = extent(values.filter((value) => typeof value === 'number'));
  if (least === undefined || most === undefined) return [0, 1];
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (most - least > Math.max(size * FLAT_SHARE, FLAT_SIZE)) return [least, most];
  const room = size > FLAT_SIZE ? size / 10 : 1;
  return [least - room, most + room];
}
