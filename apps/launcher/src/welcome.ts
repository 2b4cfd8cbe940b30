import path from 'node:path';
import { z } from 'zod';
import { readJson } from './json-file.ts';

const SIGN_INS = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));

/** A way into the demonstration: one per role. */
export type DemoSignIn = z.output<typeof SIGN_INS>[number];

/** The sign-ins that loading the demonstration left in the data folder; none when it is not loaded. */
export async function readDemoSignIns(dataFolder: string): Promise<readonly DemoSignIn[]> {
  const read = SIGN_INS.safeParse(await readJson(path.join(dataFolder, 'demo-sign-ins.json')));
  return read.success ? read.data : [];
}

/** What a person reads when everything runs. */
export function renderWelcome(options: {
  readonly publicUrl: string;
  readonly keepsMail: boolean;
  readonly signIns: readonly DemoSignIn[];
  readonly logFolder: string;
}): string {
  const { publicUrl, signIns } = options;
  const lines = ['', `  Heed      ${publicUrl}`];
  if (options.keepsMail) lines.push(`  E-mail    ${publicUrl}/admin/email`);
  lines.push(`  Logs      ${options.logFolder}`);
  if (signIns.length > 0) {
    const rows = [['Role', 'E-mail', 'Password'], ...signIns.map(rowOf)];
    const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    const table = rows.map((row) =>
      row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   '),
    );
    lines.push('', '  Sign in to the demonstration as', ...table.map((row) => `    ${row}`));
  }
  return [...lines, '', '  Ctrl-C stops everything.', '', ''].join('\n');
}

function rowOf({ role, email, password }: DemoSignIn): string[] {
  return [role, email, password];
}
