import { readFileSync } from 'node:fs';

import { parseDeadlinePack } from './deadline-pack.ts';
import { parseCalendar } from './working-calendar.ts';

function readPack(name: string): unknown {
  const url = new URL(`../../../../prisma/packs/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

/** The packs that are shipped, for tests. */
export const englandCalendar = parseCalendar(readPack('calendar-england-and-wales'));
export const englandPack = parseDeadlinePack(readPack('england-1'));
