import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

import { MigrationAdapter } from './migration-adapter.ts';

let loaded: Promise<void> | undefined;

/** Instantiates Prisma's schema engine from its WebAssembly package, once a process; nothing is downloaded. */
async function loadBindings(): Promise<void> {
  const module = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(fileURLToPath(new URL('./schema_engine_bg.wasm', module)));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
}

/**
 * Runs `work` with a schema engine on the database at `url`, which must be reachable by a role that owns the
 * schema, and closes its connections. `datamodels` are the schema files as [path, content] pairs.
 */
export async function withSchemaEngine<T>(
  url: string,
  datamodels: [string, string][],
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadBindings();
  await loaded;
  const factory = new MigrationAdapter(url);
  const adapter = bindMigrationAwareSqlAdapterFactory(factory);
  try {
    return await work(await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter));
  } finally {
    await factory.close();
  }
}
