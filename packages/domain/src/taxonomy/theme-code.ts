const LETTERS = 8;

/**
 * A code for a theme that people make, from its name: the letters of its branch (`OUT` outside the plan), a stop and up
 * to eight capitals or digits, with a number where others have that code already. “Ketamine vapes” gives
 * `OUT.KETAMINE`, then `OUT.KETAMIN2`.
 */
export function codeForTheme(name: string, taken: ReadonlySet<string>, branch = 'OUT'): string {
  const letters = name
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, LETTERS);
  const stem = letters || 'NEW';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : String(number);
    const code = `${branch}.${stem.slice(0, LETTERS - suffix.length)}${suffix}`;
    if (!taken.has(code)) return code;
  }
}
