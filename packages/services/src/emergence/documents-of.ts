import type { Document } from '@heed/text/emergence/read-history';

import type { EvidenceText } from '../evidence/evidence-texts.ts';

/** Records and threats as the scan for groups reads them. */
export function documentsOf(texts: readonly EvidenceText[]): Document[] {
  return texts.map((one) => ({
    id: one.ref,
    date: one.on,
    source: one.source,
    agency: one.leadAgency,
    text: one.text,
    themes: one.themeCodes,
  }));
}
