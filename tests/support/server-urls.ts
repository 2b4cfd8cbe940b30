import { readProcessEnv } from '@heed/runtime/env';

/**
 * The address of the throw-away PostgreSQL, signed in as superuser.
 *
 * @throws Error that says how to get one when there is none: a missing server fails a test, it never skips it.
 */
export function testPostgresUrl(): string {
  const { HEED_TEST_POSTGRES_URL } = readProcessEnv(['HEED_TEST_POSTGRES_URL']);
  return HEED_TEST_POSTGRES_URL ?? missing('PostgreSQL', 'HEED_TEST_POSTGRES_URL');
}

/** The address of the throw-away Redis; fails as `testPostgresUrl` does when there is none. */
export function testRedisUrl(): string {
  const { HEED_TEST_REDIS_URL } = readProcessEnv(['HEED_TEST_REDIS_URL']);
  return HEED_TEST_REDIS_URL ?? missing('Redis', 'HEED_TEST_REDIS_URL');
}

/** The browser of the end-to-end tests; fails when none was found. */
export function testChromium(): string {
  const { HEED_CHROMIUM } = readProcessEnv(['HEED_CHROMIUM']);
  return HEED_CHROMIUM ?? missing('Chromium', 'HEED_CHROMIUM');
}

function missing(what: string, variable: string): never {
  throw new Error(
    `This test needs a ${what} of its own and ${variable} is not set. Run it with \`npm test -- <file>\`, which brings one.`,
  );
}
