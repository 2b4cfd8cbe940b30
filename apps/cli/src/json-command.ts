import { text } from 'node:stream/consumers';

import { z } from 'zod';

import { complain, type Command } from './command.ts';

/** What the pure packages answer to one document. */
export type Answer = { output?: unknown; errors: string[]; exitCode: 0 | 2 };

type JsonCommand = {
  name: string;
  does: string;
  schema: z.ZodType;
  answer(document: unknown): Answer | Promise<Answer>;
};

/**
 * A command that reads one JSON document on standard input and writes one on standard output, and nothing else there.
 * `--schema` prints the shape of what it reads.
 */
export function jsonCommand({ name, does, schema, answer }: JsonCommand): Command {
  return {
    usage: `${name} [--schema] < input.json`,
    does,
    async run(args) {
      if (args[0] === '--schema') {
        process.stdout.write(
          `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
        );
        return 0;
      }
      if (args.length > 0) {
        complain(`${name} reads standard input and takes no arguments`);
        return 2;
      }
      const document = readDocument(await text(process.stdin));
      if (!document.ok) {
        complain(`standard input is not JSON: ${document.fault}`);
        return 2;
      }
      const { output, errors, exitCode } = await answer(document.value);
      for (const error of errors) complain(error);
      if (output !== undefined) process.stdout.write(`${JSON.stringify(output)}\n`);
      return exitCode;
    },
  };
}

function readDocument(json: string): { ok: true; value: unknown } | { ok: false; fault: string } {
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : 'unreadable' };
  }
}
