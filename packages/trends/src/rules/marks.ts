import type { PointRule, PointSignal, Side } from '../xmr/analysis-types.ts';

export type Sign = -1 | 0 | 1;

/** In the order in which rules give a point its colour. */
const RULES = [
  'beyond_limits',
  'changed_from_constant',
  'trend',
  'two_of_three',
  'shift',
] as const satisfies readonly PointRule[];

/**
 * Which rules hold at each point, and on which side: two bits for each rule, high and low, of which one at most is set.
 * A number a point costs nothing to keep; the words are looked up when they are asked for.
 */
export type Marks = Uint16Array;

const HIGH = 0b01;
const LOW = 0b10;
const BOTH = HIGH | LOW;

/** Where the bits of each rule begin. */
export const BITS = {
  beyond_limits: 0,
  changed_from_constant: 2,
  trend: 4,
  two_of_three: 6,
  shift: 8,
} as const satisfies Record<PointRule, number>;

/** Marks positions from `from` to `to`, both included; what the rule said of them before is forgotten. */
export function mark(
  marks: Marks,
  bits: number,
  { sign, from, to }: { sign: Sign; from: number; to: number },
): void {
  const kept = ~(BOTH << bits);
  const set = bitsOf(bits, sign);
  for (let at = from; at <= to; at += 1) marks[at] = ((marks[at] ?? 0) & kept) | set;
}

/** The bits of one rule on one side. */
export function bitsOf(bits: number, sign: Sign): number {
  return (sign > 0 ? HIGH : LOW) << bits;
}

const NO_SIGNALS: readonly PointSignal[] = Object.freeze([]);

/** The signals of every mark there can be: the same list for the same mark, so that a point costs no list of its own. */
const SIGNALS: readonly (readonly PointSignal[])[] = Array.from({ length: 1 << 10 }, (_, marked) =>
  Object.freeze(RULES.flatMap((rule) => signalOf(rule, marked))),
);

function signalOf(rule: PointRule, marked: number): PointSignal[] {
  const bits = (marked >> BITS[rule]) & BOTH;
  if (bits === 0) return [];
  const side: Side = bits === HIGH ? 'high' : 'low';
  return [Object.freeze({ rule, side })];
}

/** What a mark says, in order of precedence. The list is shared, and cannot be changed. */
export function signalsOf(marked: number): readonly PointSignal[] {
  return SIGNALS[marked] ?? NO_SIGNALS;
}
