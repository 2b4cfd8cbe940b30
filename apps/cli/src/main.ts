import { fileURLToPath } from 'node:url';

import { adoptRunningProduct } from '@heed/runtime/running-product';

import { COMMANDS } from './commands/index.ts';
import { complain, say, UsageError } from './command.ts';

/** Finds the command by its first two words, then by its first. */
function find(args: readonly string[]) {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ');
    if (Object.hasOwn(COMMANDS, name)) return { load: COMMANDS[name], rest: args.slice(words) };
  }
  return undefined;
}

async function help(): Promise<void> {
  const rows = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...rows.map(({ usage }) => usage.length));
  say('heed <command>');
  say('');
  for (const { usage, does } of rows) say(`  ${usage.padEnd(width)}   ${does}`);
}

async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0 || args[0] === '--help' || args[0] === 'help') {
    await help();
    return args.length === 0 ? 2 : 0;
  }
  const found = find(args);
  if (!found?.load) {
    complain(`there is no command "${args[0]}". Try heed --help`);
    return 2;
  }
  try {
    const command = await found.load();
    return await command.run(found.rest);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

adoptRunningProduct(fileURLToPath(new URL('../../..', import.meta.url)));
const exitCode = await main(process.argv.slice(2));
// Left to itself the process would wait for the idle timers of what it used; everything written goes out first.
process.stdout.write('', () => process.exit(exitCode));
