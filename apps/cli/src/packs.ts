import { readFile } from 'node:fs/promises';

/** A pack as it lies in the project: `prisma/packs/<name>.json`. */
export async function readPackFile(name: string): Promise<unknown> {
  const file = new URL(`../../../prisma/packs/${name}.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as unknown;
}
