const POINT_INPUT = /^points-(\d{1,3})-/;

/** The indexes of the learning points in a form, in the order of the page: `points-0-text`, `points-2-text` give 0, 2. */
export function pointIndexes(form: FormData): number[] {
  const indexes = new Set<number>();
  for (const name of form.keys()) {
    const index = POINT_INPUT.exec(name)?.[1];
    if (index !== undefined) indexes.add(Number(index));
  }
  return [...indexes].sort((a, b) => a - b);
}

/** The inputs of one learning point as a form of their own: `points-2-text` becomes `text`. */
export function pointForm(form: FormData, index: number): FormData {
  const prefix = `points-${index}-`;
  const own = new FormData();
  for (const [name, value] of form) {
    if (name.startsWith(prefix) && typeof value === 'string') {
      own.append(name.slice(prefix.length), value);
    }
  }
  return own;
}
