const MEANINGS: Record<string, string> = {
  c: 'suppressed',
  x: 'not available',
  not_available: 'not available',
  z: 'not applicable',
  u: 'of low reliability',
  k: 'rounds to zero',
  low: 'rounds to zero',
  low_sensitive: 'rounds to zero, on a sensitive subject',
  no_reason: 'no reason given',
  not_yet_collected: 'not yet collected',
  blank: 'left blank',
};

/** What a publisher's code for a missing value means, in words. */
export function missingWords(kind: string): string {
  return MEANINGS[kind] ?? kind.replaceAll('_', ' ');
}
