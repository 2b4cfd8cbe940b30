import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { EmailAddress } from './address.ts';
import { composeMessage, toBytes } from './message.ts';
import type { MessageParts } from './message.ts';

const parts: MessageParts = {
  notificationId: 'ntf-2',
  from: {
    name: 'Dudley Safeguarding People Partnership',
    address: EmailAddress.parse('heed@dudley.example'),
  },
  to: EmailAddress.parse('chair@dudley.example'),
  date: new Date('2025-06-02T08:00:00Z'),
  rendered: { subject: 'Alert raised', text: 'Words\n', html: '<p>Words</p>' },
};

describe('composeMessage', () => {
  test('names sender and recipient in an envelope of its own', () => {
    const { envelope, options } = composeMessage(parts);
    expect(envelope).toEqual({ from: 'heed@dudley.example', to: 'chair@dudley.example' });
    expect(options.envelope).toEqual({ from: 'heed@dudley.example', to: ['chair@dudley.example'] });
    expect(options).toMatchObject({ disableFileAccess: true, disableUrlAccess: true });
  });

  test('threads later notifications under the first', async () => {
    const later = await simpleParser(
      await toBytes(composeMessage({ ...parts, threadRootId: 'ntf-1' })),
    );
    expect(later.inReplyTo).toBe('<ntf-1@dudley.example>');
    expect([later.references].flat()).toEqual(['<ntf-1@dudley.example>']);
    const first = await simpleParser(
      await toBytes(composeMessage({ ...parts, threadRootId: 'ntf-2' })),
    );
    expect(first.inReplyTo).toBeUndefined();
    expect(first.references).toBeUndefined();
  });

  test('gives the same bytes for the same parts, and the hash of what was rendered', async () => {
    const [once, again] = [composeMessage(parts), composeMessage({ ...parts })];
    expect((await toBytes(once)).equals(await toBytes(again))).toBe(true);
    expect(once.bodyHash).toMatch(/^[0-9a-f]{64}$/);
    const changed = composeMessage({
      ...parts,
      rendered: { ...parts.rendered, text: 'Other words\n' },
    });
    expect(changed.bodyHash).not.toBe(once.bodyHash);
  });

  test('uses only line ends and characters that every server takes', async () => {
    const rendered = { ...parts.rendered, text: `${'long ünïcode – line '.repeat(100)}\n` };
    const bytes = (await toBytes(composeMessage({ ...parts, rendered }))).toString('latin1');
    expect(bytes).toMatch(/^[\r\n\t\x20-\x7e]*$/);
    expect(bytes.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...bytes.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
  });

  test.each([
    ['a line break in the identity', { notificationId: 'a\r\nBcc: evil@z.example' }],
    ['an identity that closes the Message-ID', { notificationId: 'a@b> <c' }],
    ['a thread root that is none', { threadRootId: '<x>' }],
    ['no real date', { date: new Date(Number.NaN) }],
  ])('refuses %s', (_name, change) => {
    expect(() => composeMessage({ ...parts, ...change })).toThrow(TypeError);
  });
});
