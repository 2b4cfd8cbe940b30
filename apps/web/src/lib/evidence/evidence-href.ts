/** Where a record or a threat is read, by its reference. */
export function evidenceHref(ref: string): string {
  return ref.startsWith('ET-') ? `/threats/${ref}` : `/learning/${ref}`;
}
