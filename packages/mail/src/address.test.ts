import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from './address.ts';

describe('parseAddress', () => {
  test.each([
    ['a.reviewer@dudley.example', 'a.reviewer@dudley.example'],
    ['A.Reviewer@Dudley.Example', 'A.Reviewer@dudley.example'],
    ["o'brien+heed@police.example.org", "o'brien+heed@police.example.org"],
    [`${'a'.repeat(64)}@x.example`, `${'a'.repeat(64)}@x.example`],
  ])('takes %s', (text, address) => {
    expect(parseAddress(text)).toBe(address);
  });

  test.each([
    ['nothing', ''],
    ['line break', 'a@y.example\r\nBcc: evil@z.example'],
    ['line break at the end', 'a@y.example\n'],
    ['lone carriage return', 'a@y.example\rx'],
    ['comma list', 'a@y.example,evil@z.example'],
    ['semicolon list', 'a@y.example;evil@z.example'],
    ['group', 'group:evil@z.example;'],
    ['quoted local part', '"a@y.example evil"@z.example'],
    ['comment', 'a@y.example(.evil)'],
    ['comment in the local part', 'a(b)@y.example'],
    ['display name', 'A Reviewer <a@y.example>'],
    ['angle brackets', '<a@y.example>'],
    ['percent relay', 'evil%z.example@y.example'],
    ['bang path', 'z.example!evil@y.example'],
    ['two at signs', 'a@b@y.example'],
    ['full-width at', 'a＠y.example'],
    ['full-width at inside', 'a＠evil.example@y.example'],
    ['internationalised domain', 'a@dudléy.example'],
    ['cyrillic twin', 'a@dudlеy.example'],
    ['punycode twin', 'a@xn--dudly-bva.example'],
    ['punycode in capitals', 'a@XN--dudly-bva.example'],
    ['internationalised local part', 'é@y.example'],
    ['address literal', 'a@[127.0.0.1]'],
    ['bare address', 'a@127.0.0.1'],
    ['one label', 'a@localhost'],
    ['trailing dot', 'a@y.example.'],
    ['double dot', 'a@y..example'],
    ['dot at the start', '.a@y.example'],
    ['dot at the end of the local part', 'a.@y.example'],
    ['hyphen at the end of a label', 'a@y-.example'],
    ['space', 'a @y.example'],
    ['leading space', ' a@y.example'],
    ['tab', 'a@y.example\t'],
    ['null', 'a\u0000@y.example'],
    ['zero-width joiner', 'a\u200d@y.example'],
    ['no local part', '@y.example'],
    ['no domain', 'a@'],
    ['local part of 65', `${'a'.repeat(65)}@x.example`],
    ['label of 64', `a@${'b'.repeat(64)}.example`],
    [
      '255 characters',
      `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.abcdefghijk`,
    ],
  ])('refuses %s', (_name, text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  test('gives nothing but one ASCII mailbox, and its own answer back unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
        const address = parseAddress(text);
        if (address === undefined) return;
        expect(address).toMatch(/^[!-~]+$/);
        expect(address).not.toMatch(/[\s,;:<>()[\]"\\%!]/);
        expect(address.split('@')).toHaveLength(2);
        expect(parseAddress(address)).toBe(address);
      }),
    );
  });
});
