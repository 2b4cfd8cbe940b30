import { Redis } from 'ioredis';

// BullMQ's own strategy waits up to 20 s; ours comes back within a second of Redis.
const retryStrategy = (times: number) => Math.min(times * 100, 1_000);

/** A connection for adding jobs: it fails at once while Redis is away, so that the caller can leave the row owed. */
export function producerConnection(url: string): Redis {
  return quiet(
    new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      connectTimeout: 5_000,
      retryStrategy,
    }),
  );
}

/** A connection for working jobs: it waits for Redis as long as it takes. */
export function workerConnection(url: string): Redis {
  return quiet(
    new Redis(url, { maxRetriesPerRequest: null, connectTimeout: 5_000, retryStrategy }),
  );
}

// Every command reports its own failure; without a listener the same error would end the process as well.
function quiet(connection: Redis): Redis {
  connection.on('error', () => undefined);
  return connection;
}
