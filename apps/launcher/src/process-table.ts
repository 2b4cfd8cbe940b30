import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { errorCode } from './error-code.ts';

const execute = promisify(execFile);

/** Whether a process of this number runs now, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** The command line behind a process number; empty when there is none or the system does not tell. */
export async function commandLineOf(pid: number): Promise<string> {
  try {
    const raw = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    return raw.replaceAll('\0', ' ').trim();
  } catch {
    // Not Linux, or the process is gone: `ps` answers both.
  }
  try {
    const { stdout } = await execute('ps', ['-p', String(pid), '-o', 'args=']);
    return stdout.trim();
  } catch {
    return '';
  }
}
