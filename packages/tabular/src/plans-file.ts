import { areasOf } from './areas.ts';
import type { CatalogueIndicator } from './catalogue.ts';
import { readScorecard, type ScorecardReading } from './read-scorecard.ts';

/** A small file of repeat child protection plans in the tidy layout, for tests that break it in one place. */
export const areas = areasOf({
  name: 'Dudley',
  onsCode: 'E08000027',
  laCode: '332',
  regionCode: 'E12000005',
  regionName: 'West Midlands',
});

export const indicators: CatalogueIndicator[] = [
  {
    code: 'CPP-01',
    unit: '%',
    decimals: 1,
    sources: [
      {
        layout: 'dfe-tidy',
        match: { category: 'Plans' },
        headerHas: ['category', 'CPP_start'],
        value: 'percent',
        numerator: 'repeat',
        denominator: 'CPP_start',
      },
      {
        layout: 'lait-long',
        match: { short_desc: 'PrevRegCPR' },
        headerHas: ['short_desc'],
        value: 'value',
        years: 'reporting',
      },
    ],
  },
];

export const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,category,CPP_start,repeat,percent';
export const COLUMNS = HEADER.split(',');

export type RowFacts = {
  period?: string;
  identifier?: string;
  start?: string;
  repeat?: string;
  percent?: string;
};

export function row(facts: RowFacts = {}): string {
  const { period = '2023', identifier = 'Reporting year' } = facts;
  const { start = '333', repeat = '97', percent = '29.1' } = facts;
  return `${period},${identifier},Local authority,E92000001,England,E12000005,West Midlands,332,E08000027,Dudley,Plans,${start},${repeat},${percent}`;
}

export function read(
  content: string | Uint8Array,
  fileName = 'plans.csv',
): Promise<ScorecardReading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readScorecard({ bytes, fileName, indicators, areas, today: '2026-11-23' });
}

export function csv(...rows: string[]): string {
  return [HEADER, ...rows, ''].join('\n');
}

export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  [...text].forEach((character, at) => {
    view.setUint16(2 + at * 2, character.charCodeAt(0), littleEndian);
  });
  return new Uint8Array(view.buffer);
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
