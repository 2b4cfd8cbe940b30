import type { CommandAnswer } from './command-answer.ts';
import { InputError, isJsonObject } from './input-error.ts';

type Options = {
  /** Name of the command, put before each line for standard error. */
  command: string;
  /** Greatest number of cases in one batch; no limit if left out. */
  mostCases?: number;
  /** Answers one document or throws an `InputError`. */
  answer: (document: unknown) => unknown;
};

type Refusal = { code: string; message: string };

/**
 * Answers one document, or a batch `{"cases": […]}` in order.
 *
 * A bad document alone has no output. In a batch the bad case's place holds `{"error": {code, message}}`
 * and the others are answered. Either way there is one line for standard error and exit code 2.
 */
export function answerCases(document: unknown, options: Options): CommandAnswer {
  if (!isJsonObject(document) || !Object.hasOwn(document, 'cases')) {
    return answerAlone(document, options);
  }
  const refused = refuseBatch(document, options.mostCases ?? Infinity);
  if (refused) return refuse(options.command, refused);
  return answerBatch(document['cases'] as unknown[], options);
}

function answerAlone(document: unknown, { command, answer }: Options): CommandAnswer {
  const result = attempt(document, answer);
  if ('error' in result) return refuse(command, result.error);
  return { output: result.answer, errors: [], exitCode: 0 };
}

function answerBatch(cases: readonly unknown[], { command, answer }: Options): CommandAnswer {
  const results = cases.map((one) => attempt(one, answer));
  const output = { cases: results.map((one) => ('error' in one ? one : one.answer)) };
  const first = results.findIndex((one) => 'error' in one);
  const refused = results[first];
  if (!refused || !('error' in refused)) return { output, errors: [], exitCode: 0 };
  const count = results.filter((one) => 'error' in one).length;
  const { code, message } = refused.error;
  const line = `${command}: ${count} of ${cases.length} cases refused, first case ${first + 1}: ${code}: ${message}`;
  return { output, errors: [line], exitCode: 2 };
}

function refuseBatch(document: Record<string, unknown>, mostCases: number): Refusal | undefined {
  const { cases, ...others } = document;
  if (Object.keys(others).length > 0) return badInput('"cases" stands beside other keys');
  if (!Array.isArray(cases)) return badInput('"cases" is not a list');
  if (cases.length > mostCases) return badInput(`more than ${mostCases} cases`);
  return undefined;
}

function badInput(message: string): Refusal {
  return { code: 'bad_input', message };
}

function refuse(command: string, { code, message }: Refusal): CommandAnswer {
  return { errors: [`${command}: ${code}: ${message}`], exitCode: 2 };
}

function attempt(
  document: unknown,
  answer: Options['answer'],
): { answer: unknown } | { error: Refusal } {
  try {
    return { answer: answer(document) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { error: { code: error.code, message: error.message } };
  }
}
