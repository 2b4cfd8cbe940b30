/** Numbers from 0 to 1 that are the same in every run: a Weyl sequence, mixed (after Marsaglia). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** A Poisson count, by inversion; for means up to some hundreds. */
export function poissonCount(random: () => number, mean: number): number {
  let probability = Math.exp(-mean);
  let below = probability;
  let count = 0;
  const at = random();
  while (at > below && count < 5_000) {
    count += 1;
    probability *= mean / count;
    below += probability;
  }
  return count;
}

/** A standard normal value (Box and Muller). */
export function normalValue(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
