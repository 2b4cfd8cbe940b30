import type { EmergingGroup } from './emerging-group.ts';

/** What an executive reads of a group: every number is in the group, and nothing is claimed about causes. */
export function groupSentence(group: Omit<EmergingGroup, 'sentence'>): string {
  const { terms, documents, agencies, window, neighbours, qValue, theme } = group;
  const named = terms
    .slice(0, 2)
    .map(({ term }) => `“${term}”`)
    .join(', ');
  const [first] = terms;
  const opening = theme === null ? 'Possible new issue' : `Growth inside the theme ${theme}`;
  const count = `${documents.length} related findings from ${agencies.length} agencies in ${window.weeks} weeks.`;
  const words =
    first === undefined
      ? ''
      : ` “${first.term}” is in ${first.documents} of them and in ${first.earlier === 0 ? 'none' : first.earlier} of the ${window.earlier} earlier findings (${first.expected} expected).`;
  return (
    `${opening}${named === '' ? '' : `: ${named}`}: ${count}${words} ` +
    `Of the ${neighbours.of} findings closest to ${neighbours.centre}, ${neighbours.observed} are recent; ` +
    `chance would give ${neighbours.expected} (q = ${qValue}). ` +
    'People are writing about it more; whether it happens more, the findings have to say.'
  );
}
