import { describe, expect, it } from 'vitest';
import { passages } from './passages.ts';

type Row = [text: string, ...found: string[]];

function hold(rows: Row[]): void {
  it.each(rows.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(passages(text)).toEqual(found);
  });
}

describe('postcodes', () => {
  hold([
    ['DY1 1HF or wv14‑8tt', 'postcode: DY1 1HF', 'postcode: wv14‑8tt'],
    ['W1A0AX', 'postcode: W1A0AX'],
    ['GIR\n0AA', 'postcode: GIR\n0AA'],
    ['in DY8 2nd, E8 3rd and the M6'],
    ['room B12 3pm, E08000031, s16C(1)'],
  ]);
});

describe('telephone numbers', () => {
  hold([
    ['Tel01384 496012', 'phone: 01384 496012'],
    ['(020) 7946 0123', 'phone: 020) 7946 0123'],
    ['+44 (0)7700 900123', 'phone: +44 (0)7700 900123'],
    ['0044 7700-900-123', 'phone: 0044 7700-900-123'],
    ['07700 900123/07700 900456', 'phone: 07700 900123', 'phone: 07700 900456'],
    ['0300 123 4567, 0800 1111, 03456 789 012, 116 123, 999, ext 2345'],
    ['ISBN 978-0-1384-9601-2, £07700900123, 10.01.127.20'],
    ['0770 0900 1234 5678'],
  ]);
});

describe('e-mail addresses', () => {
  hold([
    ['mailto:Ann_Lee+x@mail.example.', 'email: Ann_Lee+x@mail.example'],
    ["<o'vane@mail.example>", "email: o'vane@mail.example"],
    ['j.vane＠northmere.gov.uk', 'email: j.vane＠northmere.gov.uk'],
    ['duty.team@northmere.gov.uk'],
    ['@someone, a@b, a @ b.example'],
  ]);
});

describe('web addresses', () => {
  hold([
    ['(https://www.instagram.com/abc_12/).', 'url: https://www.instagram.com/abc_12/'],
    ['tiktok.com/@k.k, please', 'url: tiktok.com/@k.k'],
    ['http://a.example/pupils/P-123?x=1', 'url: http://a.example/pupils/P-123?x=1'],
    ['records.x.example/patient/881/notes.', 'url: records.x.example/patient/881/notes'],
    ['https://www.gov.uk/people/services https://x.com/share?u=1'],
    ['https://www.northmere.gov.uk/children/2024/report'],
    ['https://www.facebook.com/NorthmereCouncil'],
    ['https://x.example/07700900123/DY1-1HF'],
    ['https://x.example/?nhs=9434765919', 'nhs_number: 9434765919'],
    ['https://x.example/person/12/B801200005001', 'url: https://x.example/person/12/B801200005001'],
  ]);
});

describe('what3words', () => {
  hold([
    ['///Filled.Count.Soap!', 'what3words: ///Filled.Count.Soap'],
    ['w3w filled.count.soap.', 'what3words: filled.count.soap'],
    ['filled.count.soap is the what three words', 'what3words: filled.count.soap'],
    ['what3words: minutes.draft.docx'],
    ['filled.count.soap, file:///a.b.c, file:///filled.count.soap'],
    ['w3w is not one two three filled.count.soap'],
  ]);
});
