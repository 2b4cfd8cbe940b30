import { presentReport } from '#lib/scorecard/import-report.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { dayInWords, timeInWords } from '#lib/words/dates.ts';
import { importTag, isUnderWay, layoutWords, sizeInWords } from '#lib/words/imports.ts';
import type { PageServerLoad } from './$types';

/** One import: where its reading stands, then what was read and what was rejected, and why. */
export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const one = await apiOf(locals).scorecard.import({ ref: params.ref });
    return {
      ref: one.ref,
      fileName: one.fileName,
      status: importTag(one.status),
      underWay: isUnderWay(one.status),
      report: presentReport(one.report),
      facts: [
        { key: 'Layout', value: layoutWords(one.layout) },
        { key: 'Size', value: sizeInWords(one.bytes) },
        { key: 'Published', value: dayInWords(one.publishedOn) },
        { key: 'Uploaded', value: timeInWords(one.createdAt) },
      ],
    };
  });
