import { randomUUID } from 'node:crypto';

import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

import { charColumns, IntrospectingClient } from './introspecting-client.ts';

/**
 * The driver adapter for migrations on the database at `url`. Its shadow database (where migrations are replayed
 * to see what they add up to) is dropped after its last connection has closed, and a script is sent whole: the
 * adapter would cut it at each semicolon, also inside a function's body.
 */
export class MigrationAdapter extends PrismaPg {
  readonly #url: string;
  readonly #open: Adapter[] = [];

  constructor(url: string) {
    super(poolConfig(url));
    this.#url = url;
  }

  override async connect() {
    const adapter = fitToEngine(await super.connect(), this.#url);
    this.#open.push(adapter);
    return adapter;
  }

  /** Closes every connection the engine opened, and with them the lock it holds while it migrates. */
  async close(): Promise<void> {
    await Promise.all(this.#open.splice(0).map((adapter) => adapter.dispose()));
  }

  override async connectToShadowDb() {
    const name = `heed_shadow_${randomUUID()}`;
    await runOnce(this.#url, `create database "${name}"`);
    const shadowUrl = new URL(this.#url);
    shadowUrl.pathname = `/${name}`;
    const adapter = fitToEngine(
      await new PrismaPg(poolConfig(shadowUrl.href)).connect(),
      shadowUrl.href,
    );
    const closeConnections = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await closeConnections();
      await runOnce(this.#url, `drop database "${name}" with (force)`);
    };
    return adapter;
  }
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

function fitToEngine(adapter: Adapter, url: string): Adapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.executeScript = (script) => runOnce(url, script);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type, index) =>
      charColumns.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}

function poolConfig(url: string): pg.PoolConfig {
  return { connectionString: url, Client: IntrospectingClient };
}

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
