import pg from 'pg';

/**
 * Calls `wake` whenever something is written to the outbox. The signal is only a hint: it is lost while the
 * connection is down, and the relay's own clock finds the rows all the same. Returns how to stop.
 */
export function listenForWork(url: string, wake: () => void): { close(): Promise<void> } {
  let client: pg.Client | undefined;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    if (closed) return;
    const mine = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    mine.on('error', () => undefined);
    mine.on('end', () => {
      if (!closed && client === mine) timer = setTimeout(() => void connect(), 1_000);
    });
    mine.on('notification', wake);
    client = mine;
    try {
      await mine.connect();
      await mine.query('listen heed_outbox');
      wake();
    } catch {
      await mine.end().catch(() => undefined);
    }
  }

  void connect();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
