import { describe, expect, it } from 'vitest';
import { passages } from './passages.ts';

type Row = [text: string, ...found: string[]];

function hold(rows: Row[]): void {
  it.each(rows.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(passages(text)).toEqual(found);
  });
}

describe('NHS numbers', () => {
  hold([
    ['Held for 943 476 5919.', 'nhs_number: 943 476 5919'],
    ['NHSno9434765919', 'nhs_number: 9434765919'],
    ['NHS_9434765919.pdf', 'nhs_number: 9434765919'],
    ['9434765919 (NHS number)', 'nhs_number: 9434765919'],
    ['NHS 94 34 76 59 19', 'nhs_number: 94 34 76 59 19'],
    ['NHS 943\r\n476·5919', 'nhs_number: 943\r\n476·5919'],
    ['NHS:\n9434765919\n9990000018', 'nhs_number: 9434765919', 'nhs_number: 9990000018'],
    ['NHS 9434765919 9990000018', 'nhs_number: 9434765919', 'nhs_number: 9990000018'],
    ['1. 943-476-5919 2. 401 023 2137', 'nhs_number: 943-476-5919', 'nhs_number: 401 023 2137'],
    ['Parcel 9434765919'],
    ['Patient who was seen by the nurse 9434765919'],
    ['NHS 9434765918'],
    ['Patient booking 12 9434765919 34'],
    ['NHS build 9f9434765919ab3'],
    ['NHS cost £9434765919'],
  ]);
});

describe('learner and pupil numbers', () => {
  hold([
    ['ULN: 10 00 00 00 43', 'uln: 10 00 00 00 43'],
    ['ULN1000000043', 'uln: 1000000043'],
    ['Order 1000000043'],
    ['upn b801200005001', 'upn: b801200005001'],
    ['B 801 2000 05 001 and D33212342300A.', 'upn: B 801 2000 05 001', 'upn: D33212342300A'],
    ['pupil_H801200001001_notes.docx', 'upn: H801200001001'],
    ['UPNB801200005001is', 'upn: B801200005001'],
    ['A801200005001'],
    ['B8012000050012'],
  ]);
});

describe('PNC and National Insurance numbers', () => {
  hold([
    ['1981/0154257C', 'pnc_id: 1981/0154257C'],
    ['PNC 79 / 163001B', 'pnc_id: 79 / 163001B'],
    ['PNC1981-0154257Cwas', 'pnc_id: 1981-0154257C'],
    ['Ref 1981-0154257C'],
    ['03/1981/0154257C'],
    ['AB 12 34 56 C', 'ni_number: AB 12 34 56 C'],
    ['NINOab123456c', 'ni_number: ab123456c'],
    ['AB–12–34–56\nC', 'ni_number: AB–12–34–56\nC'],
    ['NI SP 901 781 A', 'ni_number: SP 901 781 A'],
    ['Grid SP 901 781 A path'],
    ['recorded as 12 34 56 a week ago'],
    ['AB123456CX7'],
  ]);
});
