import { describe, expect, test } from 'vitest';
import { settingsFrom } from './settings.ts';

const DATABASE = {
  DATABASE_URL: 'postgresql://heed_owner:x@db.example.org/heed',
  APP_DATABASE_URL: 'postgresql://heed_service:x@db.example.org/heed',
};
const AUTH_SECRET = 'x'.repeat(32);

describe('settings of a start', () => {
  test('with nothing set, Heed brings every server itself', () => {
    expect(settingsFrom({})).toEqual({
      HEED_DATA_DIR: '.heed',
      HEED_DEMO: undefined,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      MAIL_FROM: 'Heed <heed@heed.example>',
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
    });
  });

  test('the address follows the port unless it is set', () => {
    expect(settingsFrom({ PORT: '3107' }).PUBLIC_URL).toBe('http://localhost:3107');
    const set = settingsFrom({ PORT: '3107', PUBLIC_URL: 'https://heed.example.org' });
    expect(set.PUBLIC_URL).toBe('https://heed.example.org');
  });

  test.each([
    ['Redis', { REDIS_URL: 'redis://cache.example.org:6379' }],
    ['mail', { SMTP_URL: 'smtps://mail.example.org:465' }],
    ['the database', { ...DATABASE, AUTH_SECRET }],
  ])('a server of your own replaces the one for %s alone', (_part, source) => {
    const settings = settingsFrom(source);
    expect(settings).toMatchObject(source);
    expect(Object.keys(settings).sort()).toEqual(
      [...new Set([...Object.keys(settingsFrom({})), ...Object.keys(source)])].sort(),
    );
  });

  test('half a database of your own is refused, naming the other half', () => {
    expect(() => settingsFrom({ DATABASE_URL: DATABASE.DATABASE_URL })).toThrow(
      /APP_DATABASE_URL is missing[^\n]*\n {2}AUTH_SECRET is missing/,
    );
    expect(() => settingsFrom({ APP_DATABASE_URL: DATABASE.APP_DATABASE_URL })).toThrow(
      /DATABASE_URL is missing/,
    );
  });
});
