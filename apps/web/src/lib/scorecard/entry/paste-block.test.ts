import { describe, expect, test } from 'vitest';

import { placeTexts, readPastedBlock } from './paste-block.ts';

test.each([
  ['one cell', '26.6%', [['26.6%']]],
  ['a column', '12\r\n34\r\n', [['12'], ['34']]],
  ['a row', '27\t136', [['27', '136']]],
  [
    'a block with a gap',
    '27\t136\n\t90\n',
    [
      ['27', '136'],
      ['', '90'],
    ],
  ],
  ['separators and spaces', ' 1,209 \t 99 \n', [['1,209', '99']]],
  ['a quoted cell with a line end', '"late\nreturn"\t3', [['late return', '3']]],
  ['a quote within quotes', '"say ""no"""', [['say "no"']]],
  [
    'a gap at the end of a row',
    '1\t\n2\t3',
    [
      ['1', ''],
      ['2', '3'],
    ],
  ],
  ['an empty row within', '1\n\n3', [['1'], [''], ['3']]],
  ['nothing', '', []],
])('%s', (_name, text, cells) => {
  expect(readPastedBlock(text)).toEqual(cells);
});

describe('a pasted line', () => {
  const placed = (texts: string[], from: string, counted: boolean) =>
    placeTexts(texts, { from, counted }).map(({ column, text }) => `${column} ${text}`);

  test.each([
    ['counts', ['27', '136'], 'numerator', true, ['numerator 27', 'denominator 136']],
    [
      'counts and a figure',
      ['27', '136', '19.9%'],
      'numerator',
      true,
      ['numerator 27', 'denominator 136', 'value 19.9%'],
    ],
    ['a count of a measure without counts', ['476', '', ''], 'numerator', false, ['value 476']],
    ['its figure alone', ['', '', '476'], 'numerator', false, ['value 476']],
    ['nothing for a measure without counts', ['', ''], 'numerator', false, []],
    ['a blank in its own column', [''], 'value', false, ['value ']],
    [
      'a symbol and a comment',
      ['c', 'asked for'],
      'value',
      false,
      ['value c', 'comment asked for'],
    ],
    ['more cells than there are columns', ['1', 'a', 'b'], 'value', true, ['value 1', 'comment a']],
  ])('%s', (_name, texts, from, counted, cells) => {
    expect(placed(texts, from, counted)).toEqual(cells);
  });
});
