import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from './json-file.ts';

const ONLY_ITS_OWNER = 0o600;
const SECRETS = z.object({
  postgresOwner: z.string().min(32),
  postgresApp: z.string().min(32),
  redis: z.string().min(32),
  auth: z.string().min(32),
});

/** The passwords of the servers Heed starts itself, and the key that signs sessions. */
export type Secrets = z.output<typeof SECRETS>;

/** Random, and safe inside an address without escaping. */
export function makePassword(): string {
  return randomBytes(32).toString('base64url');
}

/** The passwords kept in the data folder, made on the first start and readable by their owner alone. */
export async function loadSecrets(dataFolder: string): Promise<Secrets> {
  const file = path.join(dataFolder, 'secrets.json');
  const kept = SECRETS.safeParse(await readJson(file));
  if (kept.success) return kept.data;
  const made = {
    postgresOwner: makePassword(),
    postgresApp: makePassword(),
    redis: makePassword(),
    auth: makePassword(),
  };
  await writeJson(file, made, ONLY_ITS_OWNER);
  return made;
}
