import { expect, test } from 'vitest';
import { mailFrame } from './mail-frame.ts';

test('a message is shown as it was sent, in a document that can do nothing', async () => {
  const html = '<p style="color:red">Hello <script>alert(1)</script></p>';
  const response = mailFrame(html);
  expect(await response.text()).toBe(html);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining(['sandbox', "default-src 'none'", "frame-ancestors 'self'"]),
  );
  expect(policy).not.toMatch(/allow-|script-src|img-src|form-action/);
  expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
});
