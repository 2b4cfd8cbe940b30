import { expect, test } from 'vitest';

import { readPastedBlock } from './paste-block.ts';

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
