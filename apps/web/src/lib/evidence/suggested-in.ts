import { typedList } from './typed-text.ts';

/** More than this many were never on a page at once. */
const MOST_SUGGESTED = 6;

/** Codes that a form says were suggested and that exist; undefined if none were. */
export function suggestedIn(form: FormData, known: ReadonlySet<string>): string[] | undefined {
  const codes = typedList(form, 'suggested').filter((code) => known.has(code));
  return codes.length > 0 ? [...new Set(codes)].slice(0, MOST_SUGGESTED) : undefined;
}
