import type { IndicatorSource } from './indicator-source.ts';

/** A publication in which many series come from one form, so that a change of the form moves them together. */
export type PublishedReturn = {
  code: string;
  name: string;
  /** Rows of the return: every column named here holds that text. */
  match: Readonly<Record<string, string>>;
  /** The column that counts the cases behind all series; each column after it is a series. */
  volume: string;
};

/** The returns whose series are watched together. Source: children in need census, Department for Education. */
export const PUBLISHED_RETURNS: readonly PublishedReturn[] = [
  {
    code: 'assessment-factors',
    name: 'Factors identified at the end of assessment',
    match: { category: 'Factors identified at the end of assessment' },
    volume: 'Episodes_with_assessment_factor',
  },
];

/** The return that one of these sources is read from; null where none is watched. */
export function returnOf(sources: readonly IndicatorSource[]): PublishedReturn | null {
  const found = PUBLISHED_RETURNS.find(({ match, volume }) =>
    sources.some(
      (source) =>
        source.layout === 'dfe-tidy' &&
        source.headerHas.includes(volume) &&
        Object.entries(match).every(([column, text]) => source.match[column] === text),
    ),
  );
  return found ?? null;
}
