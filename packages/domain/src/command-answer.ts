/**
 * What a command that reads one JSON document answers: `output` is written to standard output
 * (nothing if undefined), each of `errors` as one line to standard error. Exit code 2 means bad input.
 */
export type CommandAnswer = { output?: unknown; errors: string[]; exitCode: 0 | 2 };
