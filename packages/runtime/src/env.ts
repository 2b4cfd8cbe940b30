import { ENV, type Env, type EnvName } from './env-schema.ts';

export type { Env, EnvName } from './env-schema.ts';

/** Variables as the operating system hands them over. */
export type EnvSource = Readonly<Record<string, string | undefined>>;

/** What is wrong with the environment: one line a variable, written for the person who sets it. */
export class EnvError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `Heed cannot start with these settings:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
    this.name = 'EnvError';
    this.problems = problems;
  }
}

const NAMES = Object.keys(ENV).filter((name): name is EnvName => name in ENV);

/**
 * Reads settings: text in, checked values out (ports as numbers, lists as arrays, defaults filled in). An empty
 * value counts as left out, as in a copied `.env` file. Pass the names a program needs and it is asked for no more.
 *
 * @throws EnvError naming every variable that is missing or wrong, what is expected and an example. The values of
 * secret variables are never part of it.
 */
export function readEnv(source: EnvSource): Env;
export function readEnv<Name extends EnvName>(
  source: EnvSource,
  names: readonly Name[],
): Pick<Env, Name>;
export function readEnv(source: EnvSource, names: readonly EnvName[] = NAMES): Partial<Env> {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const given = source[name]?.trim() === '' ? undefined : source[name];
    const result = ENV[name].schema.safeParse(given);
    if (result.success) values[name] = result.data;
    else problems.push(problemWith(name, given, result.error.issues[0]?.message));
  }
  if (problems.length > 0) throw new EnvError(problems);
  return values;
}

/** `readEnv` over this process's own environment, for the programs that may not touch it themselves. */
export function readProcessEnv<Name extends EnvName>(names: readonly Name[]): Pick<Env, Name> {
  return readEnv(process.env, names);
}

function problemWith(name: EnvName, given: string | undefined, expected = 'is not valid'): string {
  const { example, secret } = ENV[name];
  if (given === undefined) return `${name} is missing. For example: ${name}=${example}`;
  const shown = secret ? '' : ` (it is ${JSON.stringify(shorten(given))})`;
  return `${name} ${expected}${shown}. For example: ${name}=${example}`;
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
