import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

function record(write: (logger: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  write(
    createLogger({
      name: 'test',
      level: 'info',
      destination: { write: (line: string) => void lines.push(line) },
    }),
  );
  return lines;
}

test('an entry is one JSON line with level, name and time', () => {
  const [line = ''] = record((logger) => logger.info({ outboxId: 'a1' }, 'dispatched'));
  expect(line.endsWith('}\n')).toBe(true);
  expect(JSON.parse(line)).toMatchObject({
    level: 'info',
    name: 'test',
    outboxId: 'a1',
    msg: 'dispatched',
  });
});

test.each([
  ['at the top', { password: 'sesame' }],
  ['one level down', { person: { email: 'sesame' } }],
  ['two levels down', { job: { data: { text: 'sesame' } } }],
])('a secret %s is hidden', (_where, fields) => {
  const lines = record((logger) => logger.info(fields, 'saved'));
  expect(lines.join('')).not.toContain('sesame');
  expect(lines.join('')).toContain('[hidden]');
});

test('credentials inside an error message are hidden', () => {
  const error = new Error('connect failed: postgresql://heed:sesame@db.example.org/heed');
  const lines = record((logger) => logger.error({ err: error }, 'no database'));
  expect(lines.join('')).not.toContain('sesame');
  expect(lines.join('')).toContain('db.example.org');
});

test('of an error only kind, message, code and stack are logged', () => {
  const error = Object.assign(new TypeError('failed'), { code: 'E1', parameters: ['sesame'] });
  const lines = record((logger) => logger.error({ err: error }, 'failed'));
  expect(lines.join('')).not.toContain('sesame');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ err: { kind: 'TypeError', code: 'E1' } });
});

test.each(['\n', '\r\n', '\u2028', '\u001b[2J', '\u0085', '\u0000'])(
  'control characters (%j) cannot forge a line or steer a terminal',
  (control) => {
    const lines = record((logger) => logger.info(`before${control}{"level":"fatal"}`));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: `before${control}{"level":"fatal"}` });
  },
);
