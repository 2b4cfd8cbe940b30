import { describe, expect, test } from 'vitest';
import { parseSmtpUrl } from './smtp-url.ts';

describe('parseSmtpUrl', () => {
  test.each([
    [
      'smtp://localhost:2525',
      { host: 'localhost', port: 2525, secure: false, requireTLS: false, ignoreTLS: true },
    ],
    [
      'smtp://[::1]:2525',
      { host: '::1', port: 2525, secure: false, requireTLS: false, ignoreTLS: true },
    ],
    [
      'smtp://mail.example',
      { host: 'mail.example', port: 587, secure: false, requireTLS: true, ignoreTLS: false },
    ],
    [
      'smtps://mail.example',
      { host: 'mail.example', port: 465, secure: true, requireTLS: false, ignoreTLS: false },
    ],
    [
      'smtp://mail.example:25?tls=none',
      { host: 'mail.example', port: 25, secure: false, requireTLS: false, ignoreTLS: true },
    ],
    [
      'smtp://127.0.0.1?tls=starttls',
      { host: '127.0.0.1', port: 587, secure: false, requireTLS: true, ignoreTLS: false },
    ],
  ])('%s', (url, connection) => {
    expect(parseSmtpUrl(url)).toEqual({ connection, credentials: undefined });
  });

  test('decodes the password', () => {
    expect(parseSmtpUrl('smtps://heed%40x:p%40ss@mail.example').credentials).toEqual({
      user: 'heed@x',
      pass: 'p@ss',
    });
  });

  test.each([
    'mail.example:25',
    'http://mail.example',
    'smtp://',
    'smtp://mail.example?tls=maybe',
    'smtp://heed:hunter2@mail.example?tls=none',
  ])('refuses %s without repeating it', (url) => {
    expect(() => parseSmtpUrl(url)).toThrow(TypeError);
    expect(() => parseSmtpUrl(url)).not.toThrow(/hunter2/);
  });
});
