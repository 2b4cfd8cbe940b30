import { expect, it } from 'vitest';
import { passages } from './passages.ts';

const ROSTER = [
  ...[
    'Zoë Marchmont',
    'Rose Fieldgate',
    'Grace Undershaw',
    "Kieran O'Dowd-Lunt",
    'Mei-Ling Castle',
  ],
  ...['Jan van der Voort', 'Łukasz Żółwik', 'Thornby, Mark', 'Mr Will May', '', 'Tam'],
];

it.each([
  ['Zoe’s aunt', 'Zoe'],
  ['ZOE MARCHMONT', 'ZOE MARCHMONT'],
  ['zoe\u0308   marchmont', 'zoe\u0308   marchmont'],
  ['Marchmont, Zoë', 'Marchmont, Zoë'],
  ['Mrs Marchmont', 'Marchmont'],
  ['Z. Marchmont', 'Z. Marchmont'],
  ['Z.Marchmont', 'Z.Marchmont'],
  ['rose\nfieldgate rose', 'rose\nfieldgate'],
  ['Kieran O’Dowd–Lunt’s', 'Kieran O’Dowd–Lunt'],
  ['Mr ODowd Lunt', 'ODowd Lunt'],
  ['mei ling castle', 'mei ling castle'],
  ['Ms van der Voort', 'van der Voort'],
  ['Lukasz Zolwik', 'Lukasz Zolwik'],
  ['mark thornby', 'mark thornby'],
  ['Grace Mary Undershaw', 'Grace Mary Undershaw'],
  ['Grace M. Undershaw', 'Grace M. Undershaw'],
  ['grace_undershaw.docx', 'grace_undershaw'],
  ['GraceUndershaw', 'GraceUndershaw'],
  ['Grace\u200b Under\u00adshaw', 'Grace\u200b Under\u00adshaw'],
  ['Rose Fieldgate House visit', 'Rose Fieldgate'],
  ['Grace-led work', 'Grace'],
  ['Tam said', 'Tam'],
])('finds the person in "%s"', (text, name) =>
  expect(passages(text, ROSTER)).toEqual([`name: ${name}`]),
);

it('takes each person of a list', () => {
  expect(passages('Grace, Rose and Marchmont', ROSTER)).toHaveLength(3);
});

it.each([
  ['a period of grace; referrals rose; we may mark it'],
  ['Rose Cottage, St Grace School, Grace Hill Primary School, Grace & Sons'],
  ['The Rose Fieldgate Trust'],
  ['Rose-Marie, Anna-Rose'],
  ['Graceful, Roses'],
  ['https://x.example/grace-undershaw'],
  ['Grace@x.example'],
])('finds no one in "%s"', (text) =>
  expect(passages(text, ROSTER).filter((one) => one.startsWith('name'))).toEqual([]),
);
