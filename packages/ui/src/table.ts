import type { Content } from './content.ts';

export type SortDirection = 'ascending' | 'descending' | 'none';

/** One column of a table. Sorting is a link: the server sorts, and the address says how. */
export type Column = {
  label: Content;
  numeric?: boolean | undefined;
  class?: string | undefined;
  colspan?: number | undefined;
  sort?: { href: string; direction: SortDirection } | undefined;
};
