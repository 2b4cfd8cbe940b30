/** One measurement as it is printed and written down. `failures` say which limits were broken. */
export type Section = {
  title: string;
  about: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  failures: readonly string[];
};

/** The page `docs/benchmarks.md`. */
export function pageOf(machine: readonly string[], sections: readonly Section[]): string {
  const intro = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`, which measures all of it in one run, on servers of its own. Absolute figures belong to the machine; the ratios compare with the bare servers doing the same number of things in the same run.',
    '',
    ...machine.map((fact) => `- ${fact}`),
  ];
  return [...intro, ...sections.flatMap(linesOf), ''].join('\n');
}

export function linesOf({ title, about, head, rows }: Section): string[] {
  return ['', `## ${title}`, '', about, '', ...tableOf([head, ...rows])];
}

/** A Markdown table with its columns in line. */
export function tableOf([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [
    line(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(line),
  ];
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

export function rate(count: number, seconds: number): string {
  const perSecond = count / seconds;
  return perSecond >= 10 ? whole.format(perSecond) : perSecond.toPrecision(2);
}

export function times(ratio: number): string {
  return `${ratio >= 10 ? whole.format(ratio) : ratio.toPrecision(2)} ×`;
}
