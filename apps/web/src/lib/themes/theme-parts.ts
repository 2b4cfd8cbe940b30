/** A form offers so many parts of a theme; the first two are needed. */
export const PARTS = [1, 2, 3, 4] as const;
