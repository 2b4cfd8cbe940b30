import { apiOf } from '#lib/server/api.ts';
import { csvDownload } from '#lib/server/csv.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { missingWords } from '#lib/words/trends.ts';
import type { RequestHandler } from './$types';

/** The figures of one measure that stand now, oldest first, one row a period. */
export const GET: RequestHandler = ({ locals, params }) =>
  loadOrExplain(async () => {
    const measure = await apiOf(locals).scorecard.measure({ code: params.code });
    return csvDownload(measure.code, {
      columns: [
        'period',
        `figure (${measure.unit})`,
        'numerator',
        'denominator',
        'England',
        'why missing',
        'version',
        'published on',
      ],
      rows: measure.figures.map((one) => [
        one.period,
        one.value,
        one.numerator,
        one.denominator,
        one.england,
        one.missing && missingWords(one.missing),
        one.version,
        one.publishedOn,
      ]),
    });
  });
