import path from 'node:path';
import { z } from 'zod';
import { readJson, writeJson } from './json-file.ts';

const STATE = z.object({
  ports: z.record(z.string(), z.number().int()).default({}),
  postgresHome: z.string().optional(),
});

/** What one start tells the next: the ports its servers had, and where PostgreSQL keeps its data. */
export type State = z.output<typeof STATE>;

/** The remembered state; nothing is remembered before the first start or when the file was damaged. */
export async function readState(dataFolder: string): Promise<State> {
  const read = STATE.safeParse(await readJson(stateFile(dataFolder)));
  return read.success ? read.data : { ports: {} };
}

/** Remembers for the next start. Nothing is lost with this file but the numbers of ports. */
export async function writeState(dataFolder: string, state: State): Promise<void> {
  await writeJson(stateFile(dataFolder), state);
}

function stateFile(dataFolder: string): string {
  return path.join(dataFolder, 'state.json');
}
