import { LaitYears } from '@heed/domain/plan/indicator-source';
import { z } from 'zod';

/** Which part of an indicator's figure a measure of a file gives; `coverage` is how much it counts in, such as schools. */
export const FigurePart = z.enum(['value', 'numerator', 'denominator', 'coverage']);
export type FigurePart = z.infer<typeof FigurePart>;

/** One measure of a file, by its words, and the indicator its figures belong to. `years` says what a bare year means. */
export const MappingEntry = z.strictObject({
  measure: z.string().min(1).max(500),
  indicator: z.string().min(1).max(80),
  part: FigurePart,
  years: LaitYears,
});
export type MappingEntry = z.infer<typeof MappingEntry>;

/**
 * What people said of files with a certain header: which of their measures belong to which indicators. A measure that is
 * not in it is left out, and the import says so.
 */
export const ImportMapping = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
  entries: z.array(MappingEntry).max(500),
});
export type ImportMapping = z.infer<typeof ImportMapping>;
