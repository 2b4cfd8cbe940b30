import type { CivilDate } from '@heed/domain/calendar/civil-date';
import type { FileReading } from '@heed/tabular/file-reading';
import { MAX_LISTED_REJECTIONS } from '@heed/tabular/limits';
import { rowProblem } from '@heed/tabular/rejection';

/**
 * A reading in which no figure was published before its period was over: each that was is rejected, by row and column.
 * A figure that brings its own day of publication was held to that.
 */
export function refuseAhead(reading: FileReading, published: CivilDate): FileReading {
  const ahead = reading.observations.filter(
    ({ period, publication }) => !publication && period.end > published,
  );
  if (ahead.length === 0) return reading;
  const rejected = ahead.map(({ period, row, column }) =>
    rowProblem(
      row,
      column,
      `The period ${period.label} ends on ${period.end}, after the day of publication given, ${published}`,
    ),
  );
  return {
    ...reading,
    rejected: [...reading.rejected, ...rejected].slice(0, MAX_LISTED_REJECTIONS),
  };
}
