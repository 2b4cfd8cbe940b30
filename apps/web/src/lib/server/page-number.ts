const LAST = 10_000;

/** The page the address asks for, counted from 1; 1 for anything else. */
export function pageNumberIn(query: URLSearchParams): number {
  const asked = query.get('page') ?? '';
  return /^[1-9]\d{0,4}$/.test(asked) ? Math.min(Number(asked), LAST) : 1;
}
