import type { Database } from '@heed/db/client';
import type { ConsumerLog } from '@heed/queue/consumer';
import type { Producer } from '@heed/queue/producer';

import { ensureSweeps } from '@heed/services/scorecard/chasing/ensure-sweeps';

import { relayOnce } from './relay.ts';
import { listenForWork } from './wake-up.ts';

const POLL_MILLISECONDS = 500;

/** Relays until closed: at once when PostgreSQL says that something was written, and twice a second besides. */
export function startRelay({
  db,
  url,
  producer,
  log,
  clock,
}: {
  db: Database;
  url: string;
  producer: Producer;
  log: ConsumerLog;
  clock: () => Date;
}): { close(): Promise<void> } {
  let closed = false;
  let troubled = false;
  let scheduled = false;
  let wake = () => undefined as void;

  async function run(): Promise<void> {
    while (!closed) {
      const rest = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MILLISECONDS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      try {
        // The daily work of partnerships that an earlier release made; each day then owes the next.
        if (!scheduled) await ensureSweeps(db, clock());
        scheduled = true;
        // A full batch means there is more: go on without resting.
        while (!closed && (await relayOnce(db, producer)) > 0);
        if (troubled) log.info({}, 'relay works again');
        troubled = false;
      } catch (error) {
        if (!troubled) log.warn({ error: messageOf(error) }, 'relay waits for its servers');
        troubled = true;
      }
      await rest;
    }
  }

  const listener = listenForWork(url, () => wake());
  const running = run();
  return {
    async close() {
      closed = true;
      wake();
      await listener.close();
      await running;
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
