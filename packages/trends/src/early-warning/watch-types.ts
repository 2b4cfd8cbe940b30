/** What is watched: values in order of time, and the stretch of them to judge. */
export type Watched = {
  /** null: no figure for that period. */
  values: readonly (number | null)[];
  /** Index of the first period judged; all before it are history. */
  first: number;
  /** How many periods are judged. */
  n: number;
};

/** The answer of a method, one entry for each period judged. */
export type Watch = {
  /** What the value had to exceed; null where the method could say nothing. */
  upperbound: (number | null)[];
  /** Indexes of the alarms, counted from the first period judged. */
  alarm: number[];
};

/** A method was asked for something it cannot do with these values. */
export class WatchError extends Error {
  override readonly name = 'WatchError';
}
