/** One thing the command line can do. `run` gives the exit code: 0 done, 1 failed, 2 bad input. */
export type Command = {
  /** How it is called, as in the help. */
  usage: string;
  does: string;
  run(args: readonly string[]): Promise<number>;
};

/** Bad input: told as one line, exit code 2. */
export class UsageError extends Error {}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function complain(line: string): void {
  process.stderr.write(`heed: ${line.replaceAll('\n', ' ')}\n`);
}
