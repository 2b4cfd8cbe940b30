import { writeFile } from 'node:fs/promises';

import { measureAlertMail } from './alert-mail.ts';
import { measureFindings } from './findings.ts';
import { measureImport } from './import-rows.ts';
import { describeMachine } from './machine.ts';
import { measurePages } from './page-bytes.ts';
import { linesOf, pageOf, type Section } from './report.ts';
import { measureTrends } from './trend-core.ts';
import { measureTriangulation } from './triangulation-core.ts';

const PAGE = new URL('../../docs/benchmarks.md', import.meta.url);
const MEASUREMENTS = [
  measurePages,
  measureTrends,
  measureTriangulation,
  measureImport,
  measureFindings,
  measureAlertMail,
];

/** Measures one thing after another, writes `docs/benchmarks.md`, and ends with 1 if a limit is broken. */
async function main(): Promise<number> {
  const sections: Section[] = [];
  for (const measure of MEASUREMENTS) {
    const section = await measure();
    process.stdout.write(`${linesOf(section).join('\n')}\n`);
    sections.push(section);
  }
  await writeFile(PAGE, pageOf(await describeMachine(), sections));
  const failures = sections.flatMap((section) => section.failures);
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  return failures.length === 0 ? 0 : 1;
}

process.exit(await main());
