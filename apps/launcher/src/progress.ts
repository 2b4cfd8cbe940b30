const HEARTBEAT_MS = 10_000;
const startedAt = Number(process.env['HEED_STARTED_AT'] ?? Date.now());

/** Prints one line after the seconds since the command was typed. */
export function say(line: string): void {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  process.stdout.write(`[${String(seconds).padStart(3)} s] ${line}\n`);
}

/** Announces a step, then says every ten seconds that it is still running, so that nobody wonders whether it hangs. */
export async function withProgress<Result>(
  title: string,
  step: () => Promise<Result>,
): Promise<Result> {
  say(title);
  const began = Date.now();
  const heartbeat = setInterval(() => {
    say(`… still at it after ${Math.round((Date.now() - began) / 1000)} s: ${title}`);
  }, HEARTBEAT_MS);
  try {
    return await step();
  } finally {
    clearInterval(heartbeat);
  }
}
