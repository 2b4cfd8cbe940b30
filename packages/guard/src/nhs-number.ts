import type { Identifier, Page } from './identifier.ts';
import { standsAlone } from './number-shape.ts';
import type { TenDigits } from './ten-digits.ts';
import { distanceTo, type NearWord } from './word-index.ts';

const WITHIN = 5;
const CONTEXT = /^(?:nhs(?:$|[ain'])|patients?(?:id|no|number)?s?$)/;

/**
 * True for ten digits with the check digit of an NHS number: 11 less the remainder by 11 of the first
 * nine weighted 10 to 2, where 11 counts as 0 and 10 is never issued; all digits the same are none.
 * Source: NHS Data Dictionary, NHS NUMBER.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** NHS numbers: "NHS" or "patient" within five words, or written 3-3-4. */
export function findNhsNumbers(page: Page, numbers: readonly TenDigits[]): Identifier[] {
  const found: Identifier[] = [];
  for (const { start, end, digits, grouped } of numbers) {
    if (!isNhsNumber(digits) || !standsAlone(page.text, { start, end })) continue;
    const { before, after } = distanceTo(page, { start, end }, { most: WITHIN, fits: isContext });
    const named = before !== undefined || after !== undefined;
    if (named || grouped)
      found.push({ kind: 'nhs_number', start, end, confidence: named ? 0.99 : 0.9 });
  }
  return found;
}

function isContext({ word }: NearWord): boolean {
  return CONTEXT.test(word);
}
