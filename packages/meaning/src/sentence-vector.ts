/**
 * Names the model, how its answers are kept, and how texts are split into sentences. Vectors of another name are never
 * compared with these: a change of any of the three gives it another number.
 */
export const MODEL = 'use-lite-1';

/** Numbers in a vector. */
export const DIMENSIONS = 512;

/** The largest component that is told from a larger one: of 9,200 texts none had one above 0.11. */
const LARGEST = 0.125;
const STEPS = 127;

/** A model's answer as one byte a number: a sixteenth of the memory, and the same on every processor. */
export function quantise(components: readonly number[]): Int8Array {
  return Int8Array.from(components, (one) =>
    Math.max(-STEPS, Math.min(STEPS, Math.round((one / LARGEST) * STEPS))),
  );
}
