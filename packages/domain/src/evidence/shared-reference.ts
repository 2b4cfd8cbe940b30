/** What two records have in common that a person can check. */
export type SharedReference =
  { kind: 'same_address'; address: string } | { kind: 'names_reference'; ref: string };

/** A record as far as its references go. */
export type Referring = { ref: string; sourceUrl: string | null; text: string };

/** References as this product gives them out: `AUD-2026-0007`. */
const REFERENCE = /\b[A-Z]{2,5}-\d{4}-\d{4,}\b/g;

/**
 * References that tie two records together: the same address of the same document, or one that names the other. An
 * address counts without its scheme, `www.`, fragment and last slash; the front page of a site is no document.
 */
export function sharedReferences(a: Referring, b: Referring): SharedReference[] {
  const address = documentAddress(a.sourceUrl);
  const named = [...namedIn(a.text)].filter((ref) => ref === b.ref);
  const naming = [...namedIn(b.text)].filter((ref) => ref === a.ref);
  return [
    ...(address !== null && address === documentAddress(b.sourceUrl)
      ? [{ kind: 'same_address' as const, address }]
      : []),
    ...[...named, ...naming].map((ref) => ({ kind: 'names_reference' as const, ref })),
  ];
}

/** Two records, the earlier of the list first, and what ties them together. */
export type Link = { refs: [string, string]; shared: SharedReference[] };

/** Every two records of a list that references tie together, without comparing those that have none in common. */
export function linkReferences(records: readonly Referring[]): Link[] {
  const mentioning = new Map<string, Referring[]>();
  return records.flatMap((record) => {
    const { ref, sourceUrl, text } = record;
    const mentions = new Set([documentAddress(sourceUrl) ?? ref, ref, ...namedIn(text)]);
    const before = new Set([...mentions].flatMap((one) => mentioning.get(one) ?? []));
    for (const one of mentions) {
      const known = mentioning.get(one);
      if (known) known.push(record);
      else mentioning.set(one, [record]);
    }
    return [...before].flatMap((other): Link[] => {
      const shared = sharedReferences(other, record);
      return shared.length > 0 ? [{ refs: [other.ref, ref], shared }] : [];
    });
  });
}

function namedIn(text: string): Set<string> {
  return new Set(text.match(REFERENCE));
}

function documentAddress(written: string | null): string | null {
  if (written === null || !URL.canParse(written)) return null;
  const { host, pathname, search } = new URL(written);
  const path = pathname.replace(/\/+$/, '');
  if (path === '' && search === '') return null;
  return `${host.replace(/^www\./, '')}${path}${search}`;
}
