/** From `start` up to, not including, `end`, in UTF-16 code units. */
export type Span = { start: number; end: number };
