import type { OriginBasis } from '@heed/services/evidence/suggest-origins';

/** Why two records may go back to one incident or report: “both were published at example.org/report”. */
export function basisWords(basis: OriginBasis): string {
  switch (basis.kind) {
    case 'near_copy':
      return `the texts are almost the same (${basis.words.join(', ')})`;
    case 'same_address':
      return `both were published at ${basis.address}`;
    case 'names_reference':
      return `one names ${basis.ref}`;
    default:
      return basis satisfies never;
  }
}
