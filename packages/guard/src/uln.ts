import type { Identifier, Page } from './identifier.ts';
import { standsAlone } from './number-shape.ts';
import type { TenDigits } from './ten-digits.ts';
import { distanceTo, type NearWord } from './word-index.ts';

const WITHIN = 5;
const CONTEXT = /^(?:uln|learner)(?:s|no|number|id)?$/;

/**
 * True for ten digits with the check digit of a unique learner number: 10 less the remainder by 11 of
 * the first nine weighted 10 to 2; a remainder of 0 is never issued.
 * Source: Learning Records Service, ULN check digit.
 */
export function isUln(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  const rest = sum % 11;
  return rest !== 0 && 10 - rest === Number(digits[9]);
}

/** Unique learner numbers: "ULN" or "learner" within five words. */
export function findUlns(page: Page, numbers: readonly TenDigits[]): Identifier[] {
  const found: Identifier[] = [];
  for (const { start, end, digits } of numbers) {
    if (!isUln(digits) || !standsAlone(page.text, { start, end })) continue;
    const { before, after } = distanceTo(page, { start, end }, { most: WITHIN, fits: isContext });
    if (before === undefined && after === undefined) continue;
    found.push({ kind: 'uln', start, end, confidence: 0.98 });
  }
  return found;
}

function isContext({ word }: NearWord): boolean {
  return CONTEXT.test(word);
}
