import { expect, test } from 'vitest';
import { qrPath } from './qr-path.ts';

const link = 'otpauth://totp/Heed:a%40example.org?secret=ABCDEFGH&issuer=Heed';

test('dark squares keep clear of the quiet zone and make the three finder corners', () => {
  const { size, path } = qrPath(link);
  const squares = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`);
  expect(squares.join('').length).toBeGreaterThan(0);
  expect(path).toBe(squares.map((at) => `M${at.replace(',', ' ')}h1v1h-1z`).join(''));
  for (const at of squares) {
    for (const place of at.split(',').map(Number)) {
      expect(place).toBeGreaterThanOrEqual(4);
      expect(place).toBeLessThan(size - 4);
    }
  }
  const far = size - 5;
  expect(squares).toEqual(expect.arrayContaining(['4,4', `${far},4`, `4,${far}`]));
  expect(squares).not.toContain(`${far},${far + 1}`);
});

test('another text makes another code', () => {
  expect(qrPath(link).path).not.toBe(qrPath(`${link}2`).path);
});
