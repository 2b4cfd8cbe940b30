import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderEnvExample } from './env-example.ts';
import { ENV } from './env-schema.ts';
import { EnvError, readEnv } from './env.ts';

function problemsOf(source: Record<string, string>, name: keyof typeof ENV): readonly string[] {
  try {
    readEnv(source, [name]);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
}

describe('reading the environment', () => {
  test('defaults are filled in and text becomes values', () => {
    const env = readEnv({ PORT: '8080', WORKERS: 'relay, mail', HEED_DEMO: 'no' }, [
      'PORT',
      'PUBLIC_URL',
      'WORKERS',
      'HEED_DEMO',
    ]);
    expect(env).toEqual({
      PORT: 8080,
      PUBLIC_URL: 'http://localhost:3000',
      WORKERS: ['relay', 'mail'],
      HEED_DEMO: false,
    });
  });

  test('an empty value counts as left out', () => {
    expect(readEnv({ PORT: ' ', MAIL_SINK_DIR: '' }, ['PORT', 'MAIL_SINK_DIR'])).toEqual({
      PORT: 3000,
      MAIL_SINK_DIR: undefined,
    });
  });

  test('a trailing slash of PUBLIC_URL is dropped, so that links never double it', () => {
    expect(readEnv({ PUBLIC_URL: 'https://heed.example.org/' }, ['PUBLIC_URL'])).toEqual({
      PUBLIC_URL: 'https://heed.example.org',
    });
  });

  test.each([
    ['PORT', '0', 'must be a port number'],
    ['PORT', '65536', 'must be a port number'],
    ['PORT', '80a', 'must be a port number'],
    ['PUBLIC_URL', 'heed.example.org', 'must be an address beginning with http:// or https://'],
    ['PUBLIC_URL', 'https://example.org/heed', 'must be an address without a path'],
    ['DATABASE_URL', 'mysql://localhost/heed', 'must be an address beginning with postgresql://'],
    ['REDIS_URL', 'localhost:6379', 'must be an address beginning with redis://'],
    ['SMTP_URL', 'http://localhost', 'must be an address beginning with smtp:// or smtps://'],
    ['MAIL_FROM', 'Heed', 'must be an e-mail address'],
    ['MAIL_FROM', 'Heed <heed@example.org>\r\nBcc: all@example.org', 'must be an e-mail address'],
    ['AUTH_SECRET', 'short', 'must be at least 32 characters long'],
    ['LOG_LEVEL', 'loud', 'must be one of trace'],
    ['WORKERS', 'relay,cleaner', 'must be a list of relay'],
    ['HEED_DEMO', 'perhaps', 'must be true or false'],
  ] as const)('%s=%j is refused: %s', (name, value, expected) => {
    const [problem, ...others] = problemsOf({ [name]: value }, name);
    expect(others).toEqual([]);
    expect(problem).toContain(`${name} ${expected}`);
    expect(problem).toContain(`For example: ${name}=`);
  });

  test('every problem is told at once', () => {
    expect(() => readEnv({ PORT: 'x' }, ['PORT', 'DATABASE_URL'])).toThrow(
      /PORT must be[^\n]+\n {2}DATABASE_URL is missing/,
    );
  });

  test('a variable the program does not need is not asked for', () => {
    expect(readEnv({ REDIS_URL: 'wrong' }, ['PORT'])).toEqual({ PORT: 3000 });
  });

  const secrets = Object.entries(ENV).filter(([, variable]) => variable.secret);
  test.each(secrets)('the value of %s is never shown', (name) => {
    const [problem] = problemsOf({ [name]: 'sesame' }, name as keyof typeof ENV);
    expect(problem).toContain(name);
    expect(problem).not.toContain('sesame');
  });
});

describe('the example file', () => {
  test('is what the schema says', () => {
    const written = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
    expect(written).toBe(renderEnvExample());
  });

  test.each(Object.entries(ENV))('the example of %s is a valid value', (_name, variable) => {
    expect(variable.schema.safeParse(variable.example).success).toBe(true);
  });
});
