/**
 * The chosen themes with the main one first, as records keep them: the first counts in full, the others half. Null if
 * several were chosen and none of them is named as the main one.
 */
export function orderThemes(chosen: readonly string[], main: string): string[] | null {
  if (chosen.length <= 1) return [...chosen];
  if (!chosen.includes(main)) return null;
  return [main, ...chosen.filter((code) => code !== main)];
}
