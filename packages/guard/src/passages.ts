import { findIdentifiers } from './find-identifiers.ts';

/** For tests: what is found in a text, as "kind: passage", on 30 June 2026. */
export function passages(text: string, names: readonly string[] = []): string[] {
  return findIdentifiers(text, { names, asOf: '2026-06-30' }).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
}
