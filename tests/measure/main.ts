import { writeFile } from 'node:fs/promises';

import type { Goal } from './goal.ts';
import { measureEmergence } from './measure-emergence.ts';
import { measureThemes } from './measure-themes.ts';
import { pageOf } from './text-page.ts';

const PAGE = new URL('../../docs/text-targets.md', import.meta.url);

const themes = measureThemes();
const { both, words } = await measureEmergence();
await writeFile(PAGE, pageOf({ themes, both, words }));
const goals: Goal[] = [...themes, ...both];
for (const { name, reached, goal, met } of goals) {
  process.stdout.write(
    `${met === false ? 'missed  ' : '        '}${name}: ${reached}${goal ? ` (${goal})` : ''}\n`,
  );
}
