import { COUNCILS, OTHER_NAMES, WIDER_AREAS } from './councils.ts';

/** An area of England. `code` is its current area code, the key of figures; `number` that of a council. */
export type Place = { code: string; number: string | null; name: string };

export const ENGLAND_CODE = 'E92000001';

const byCode = new Map<string, Place>();
const byNumber = new Map<string, Place>();
const byName = new Map<string, Place>();

for (const line of COUNCILS.trim().split('\n')) {
  const [, number = '', code = '', name = '', former] =
    /^(\d{3}) (\S+) ([^|]+?)(?: \|(former))?$/.exec(line.trim()) ?? [];
  const current = byNumber.get(number);
  if (former !== undefined && current) {
    byCode.set(code, current);
    continue;
  }
  const place = { code, number, name };
  byNumber.set(number, place);
  byCode.set(code, place);
  byName.set(plainName(name), place);
}
for (const [number, name] of OTHER_NAMES) {
  const place = byNumber.get(number);
  if (place) byName.set(plainName(name), place);
}
for (const [code, name] of WIDER_AREAS) {
  const place = { code, number: null, name };
  byCode.set(code, place);
  byName.set(plainName(name), place);
}

/**
 * The area a row or column is about: by the number that outlives changes of code, else by code, and by name only where
 * the file gives neither. Null if none is known.
 */
export function findPlace(given: { number?: string; code?: string; name?: string }): Place | null {
  return (
    byNumber.get(given.number?.trim() ?? '') ??
    byCode.get(given.code?.trim().toUpperCase() ?? '') ??
    (given.name === undefined ? null : (byName.get(plainName(given.name)) ?? null))
  );
}

/** `Bristol, City of` and `Bristol`, `St. Helens` and `St Helens`, `Telford & Wrekin` come to the same. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/,\s*(city|county) of$/, '')
    .replace(/[.’',-]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text is an area code of the Office for National Statistics. */
export function isAreaCode(text: string): boolean {
  return /^[EWSNK]\d{8}$/.test(text.trim());
}
