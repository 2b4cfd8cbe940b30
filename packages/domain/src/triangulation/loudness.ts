import { isSeen, type Look, type Sheet } from './sheet.ts';
import { STREAM_CODES } from './vocabulary.ts';

/** How loud each stream is on one side, by the stream's number; an origin counts in every stream in which it speaks. */
export type Loudness = {
  /** Strength of all entries, 1 − Π(1 − q) over their origins: copies of one origin add nothing (tri-1 §4.1). */
  all: number[];
  /** Strength of the local entries. */
  local: number[];
  /** Whom the material entries are about: a bit for children and one for adults. */
  people: number[];
};

/** In: one side, and which of its entries are heard. */
export function loudnessOf(sheet: Sheet, look: Look): Loudness {
  const quiet = STREAM_CODES.map(() => 1);
  const quietHere = STREAM_CODES.map(() => 1);
  const people = STREAM_CODES.map(() => 0);
  // The greatest weights of the origin at hand in each stream.
  const greatest = STREAM_CODES.map(() => 0);
  const greatestHere = STREAM_CODES.map(() => 0);
  const { origin, from, stream, q, local } = sheet;
  for (let run = 0; run < origin.length; run += 1) {
    if (look.without?.[origin[run] ?? 0] === 1) continue;
    const start = from[run] ?? 0;
    const to = from[run + 1] ?? 0;
    // Most origins have a single entry.
    if (to - start === 1) {
      if (!isSeen(sheet, look, start)) continue;
      const place = stream[start] ?? 0;
      const left = 1 - (q[start] ?? 0);
      people[place] = (people[place] ?? 0) | (sheet.people[start] ?? 0);
      quiet[place] = (quiet[place] ?? 1) * left;
      if (local[start] === 1) quietHere[place] = (quietHere[place] ?? 1) * left;
      continue;
    }
    for (let at = start; at < to; at += 1) {
      if (!isSeen(sheet, look, at)) continue;
      const place = stream[at] ?? 0;
      const weight = q[at] ?? 0;
      people[place] = (people[place] ?? 0) | (sheet.people[at] ?? 0);
      greatest[place] = Math.max(greatest[place] ?? 0, weight);
      if (local[at] === 1) greatestHere[place] = Math.max(greatestHere[place] ?? 0, weight);
    }
    for (let at = start; at < to; at += 1) {
      const place = stream[at] ?? 0;
      quiet[place] = (quiet[place] ?? 1) * (1 - (greatest[place] ?? 0));
      quietHere[place] = (quietHere[place] ?? 1) * (1 - (greatestHere[place] ?? 0));
      greatest[place] = 0;
      greatestHere[place] = 0;
    }
  }
  return {
    all: quiet.map((left) => 1 - left),
    local: quietHere.map((left) => 1 - left),
    people,
  };
}
