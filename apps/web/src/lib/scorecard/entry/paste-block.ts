/**
 * A block of cells as a spreadsheet puts it on the clipboard: tabs between cells, line ends between rows, quotes around
 * a cell that holds either. Spaces around a cell go; an empty line at the end is no row.
 */
export function readPastedBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.replace(/\s+/g, ' ').trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === '\t') endCell();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRow();
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** The columns one types into, from left to right. */
const COLUMNS = ['numerator', 'denominator', 'value', 'comment'] as const;
type EntryColumn = (typeof COLUMNS)[number];

/**
 * Which column of a row each text of a pasted line goes to, from the column it was pasted into. A measure that is not
 * `counted` has no columns for counts: the first text that stands in one of them or in its own is its figure.
 */
export function placeTexts(
  texts: readonly string[],
  { from, counted }: { from: string; counted: boolean },
): { column: EntryColumn; text: string }[] {
  const left = COLUMNS.findIndex((column) => column === from);
  if (left < 0) return [];
  const placed = texts.flatMap((text, across) => {
    const column = COLUMNS[left + across];
    return column ? [{ column, text }] : [];
  });
  if (counted) return placed;
  const comment = placed.filter(({ column }) => column === 'comment');
  const figures = placed.filter(({ column }) => column !== 'comment');
  const text = figures.find((one) => one.text !== '')?.text;
  // A blank among columns it does not have says nothing of its figure; a blank in its own column empties it.
  const own = figures.find(({ column }) => column === 'value');
  if (text === undefined) return own ? [own, ...comment] : comment;
  return [{ column: 'value', text }, ...comment];
}
