import type { TagWords } from './tag.ts';

/** Where the reading of an uploaded file stands. */
export const IMPORT_STATES = {
  received: { text: 'Waiting to be read', colour: 'blue' },
  reading: { text: 'Being read', colour: 'blue' },
  to_map: { text: 'To be mapped', colour: 'yellow' },
  tried: { text: 'Tried only', colour: 'yellow' },
  imported: { text: 'Imported', colour: 'green' },
  discarded: { text: 'Discarded', colour: 'grey' },
  refused: { text: 'Refused', colour: 'red' },
} as const satisfies Record<string, TagWords>;

export function importTag(status: string): TagWords {
  const known: Record<string, TagWords> = IMPORT_STATES;
  return known[status] ?? { text: status, colour: 'grey' };
}

/** True while the file waits or is being read. */
export function isUnderWay(status: string): boolean {
  return status === 'received' || status === 'reading';
}

const LAYOUTS: Record<string, string> = {
  'dfe-tidy': 'Department for Education open data, one row a figure',
  'lait-long': 'Local Authority Interactive Tool, one row a figure',
  'lait-versions': 'Versions of the Local Authority Interactive Tool, one row a change',
};

/** The layout a file was recognised by; a table without one was read by its shape, unless it was refused. */
export function layoutWords(layout: string | null, status: string): string {
  if (layout !== null) return LAYOUTS[layout] ?? layout;
  return status === 'refused' || status === 'discarded' || isUnderWay(status)
    ? 'Not recognised'
    : 'Read by its shape';
}

/** True where somebody is to say which measures of the plan the figures belong to. */
export function awaitsMapping(status: string): boolean {
  return status === 'to_map' || status === 'tried';
}

/** “14 KB”, “3.2 MB”. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_024) return `${bytes} bytes`;
  if (bytes < 1_024 * 1_024) return `${Math.round(bytes / 1_024)} KB`;
  return `${(bytes / 1_024 / 1_024).toFixed(1)} MB`;
}
