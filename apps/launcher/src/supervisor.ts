import { stopRunning, type Child } from './child.ts';
import { say } from './progress.ts';

const STEP_PATIENCE_MS = 5000;

/** Something that was started and has to be stopped again. */
export type Part = {
  readonly name: string;
  readonly stop: () => Promise<unknown>;
  /** A process whose end nobody asked for ends everything. */
  readonly process?: Child;
};

export type Supervisor = {
  /** Takes a part into care. Parts are stopped in the reverse order, so the first one taken is stopped last. */
  readonly add: (part: Part) => Promise<void>;
  /** Runs the work, or gives it up when Ctrl-C, a signal or the end of a part asks for it; stops all in any case. */
  readonly run: (work: () => Promise<number>) => Promise<number>;
  /** Resolves when somebody asks to stop, to the exit code. */
  readonly whenAsked: Promise<number>;
};

/**
 * Watches over what one command starts: what it started it stops, in order, and only that.
 */
export function createSupervisor(): Supervisor {
  const parts: Part[] = [];
  const asked = Promise.withResolvers<number>();
  let stopping = false;

  const ask = (exitCode: number, why: string) => {
    if (stopping) return;
    stopping = true;
    if (why !== '') say(why);
    asked.resolve(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => ask(0, 'Stopping'));
  }
  process.on('disconnect', () => ask(1, ''));
  process.channel?.unref();

  const stopAll = async () => {
    const askedAloud = stopping;
    stopping = true;
    const cared = new Set(parts.map((part) => part.process?.pid));
    await stopRunning('SIGTERM', STEP_PATIENCE_MS, (child) => !cared.has(child.pid));
    for (const part of parts.toReversed()) await part.stop();
    if (askedAloud) say('Everything this command started is stopped');
  };

  return {
    whenAsked: asked.promise,
    add: async (part) => {
      if (stopping) {
        await part.stop();
        return;
      }
      parts.push(part);
      void part.process?.ended.then(({ how, lastLine }) => {
        ask(1, `${part.name} stopped by itself (${how}), so everything is stopped: ${lastLine}`);
      });
    },
    run: async (work) => {
      try {
        return await Promise.race([work(), asked.promise]);
      } finally {
        await stopAll();
      }
    },
  };
}
