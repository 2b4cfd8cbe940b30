import type { showMapping } from '@heed/services/scorecard/mapping/show-mapping';

import { countOf } from '#lib/words/lists.ts';
import { MEASURES_A_PAGE, type MappingChoice } from './mapping-form.ts';

type Shown = Awaited<ReturnType<typeof showMapping>>;

const SHAPES: Record<string, string> = {
  list: 'A list without figures',
  long: 'One row a figure, or a few figures a row for one period',
  'wide-months': 'Months across',
  'wide-years': 'Years across',
  mixed: 'Periods across, with columns of another area or target beside them',
};

const PURPOSES: Record<string, string> = {
  area: 'area',
  level: 'kind of area',
  period: 'period',
  'period-part': 'kind of period',
  figure: 'figures',
  yardstick: 'target or comparison, offered after mapping',
  label: 'says what is measured',
  remark: 'remark',
};

/** What was understood of a file, and one page of the choices for its measures. */
export function presentMapping(shown: Shown, page: number) {
  const { understood, indicators, entries } = shown;
  const pages = Math.max(1, Math.ceil(understood.measures.length / MEASURES_A_PAGE));
  const from = (Math.min(page, pages) - 1) * MEASURES_A_PAGE;
  const remembered = new Map(entries.map((entry) => [entry.measure, entry]));
  return {
    ref: shown.ref,
    fileName: shown.fileName,
    version: shown.version,
    page: Math.min(page, pages),
    pages,
    unlisted: understood.measuresInAll - understood.measures.length,
    tables: understood.tables.map((table, at) => ({
      id: String(at),
      name: table.sheet === null ? 'The table' : `Sheet “${table.sheet}”`,
      facts: [
        { key: 'Shape', value: SHAPES[table.shape] ?? table.shape },
        {
          key: 'Headings',
          value: `In ${table.headerRows.length > 1 ? 'rows' : 'row'} ${table.headerRows.join(' and ')}`,
        },
        { key: 'Below them', value: countOf(table.rows, 'row') },
      ],
      columns: table.columns.map(({ heading, purpose }) => ({
        heading: heading === '' ? 'No heading' : heading,
        purpose: PURPOSES[purpose] ?? purpose,
      })),
      sample: table.sample,
    })),
    indicators: [
      { value: '', text: 'Leave out' },
      ...indicators.map(({ code, name, unit }) => ({
        value: code,
        text: `${code} ${name} (${unit})`,
      })),
    ],
    measures: understood.measures.slice(from, from + MEASURES_A_PAGE).map((one) => {
      const before = remembered.get(one.measure);
      const choice: MappingChoice = {
        measure: one.measure,
        indicator: before?.indicator ?? '',
        part: before?.part ?? 'value',
        years: before?.years ?? one.years,
      };
      return { choice, latest: one.latest, figures: countOf(one.figures, 'figure') };
    }),
  };
}
