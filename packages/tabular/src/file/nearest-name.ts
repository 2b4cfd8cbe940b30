/**
 * The name most like the wanted one, by edit distance on lower-case letters and digits; null if nothing shares even
 * half of it. Ties go to the first.
 */
export function nearestName(wanted: string, names: readonly string[]): string | null {
  const target = plain(wanted);
  let best: { name: string; distance: number } | null = null;
  for (const name of names) {
    const candidate = plain(name);
    const longest = Math.max(target.length, candidate.length);
    const distance = editDistance(target, candidate);
    if (distance * 2 <= longest && (best === null || distance < best.distance)) {
      best = { name, distance };
    }
  }
  return best?.name ?? null;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 100);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const gap = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1;
      current.push(Math.min(substitution, gap));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
