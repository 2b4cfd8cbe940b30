import { describe, expect, it } from 'vitest';
import { isNhsNumber } from './nhs-number.ts';
import { isNiNumber } from './ni-number.ts';
import { isUkPersonalNumber } from './phone.ts';
import { pncCheckLetter } from './pnc.ts';
import { isPostcode } from './postcode.ts';
import { isUln } from './uln.ts';
import { isUpn } from './upn.ts';

type Table = {
  rule: string;
  check: (written: string) => boolean;
  valid: string[];
  invalid: string[];
};

const TABLES: Table[] = [
  {
    rule: 'isNhsNumber',
    check: isNhsNumber,
    valid: ['9434765919', '9434765870', '4505577104', '4010232137', '9876543210', '9990000018'],
    invalid: [
      ...['9434765918', '1234567890', '0000000000', '1111111111'],
      // Their check digit would be 10.
      ...Array.from('0123456789', (last) => `943476002${last}`),
      ...['943476591', '94347659190', '943 476 5919', ''],
    ],
  },
  {
    rule: 'isUpn',
    check: isUpn,
    valid: [
      ...['B801200005001', 'H801200001001', 'T332123423001', 'P207000016049'],
      'D33212342300A',
    ],
    invalid: [
      ...['A801200005001', 'Q207000016049', 'X80120000A001', 'D33212342300S', 'b801200005001'],
      ...['B80120000500', ''],
    ],
  },
  {
    rule: 'isUln',
    check: isUln,
    valid: ['1000000043'],
    // The last has a remainder of 0.
    invalid: ['1000000042', '100000004', '', '0000000000'],
  },
  {
    rule: 'pncCheckLetter',
    check: (written) => {
      const [, year = '', serial = '', letter] = /^(\d+)\/(\d+)(.)$/.exec(written) ?? [];
      return pncCheckLetter(year, serial) === letter;
    },
    valid: ['1981/0154257C', '81/154257C', '79/163001B', '2003/0062845E', '2004/0012345D'],
    invalid: ['1985/0000017X', '1981/0154257D'],
  },
  {
    rule: 'isNiNumber',
    check: isNiNumber,
    valid: ['AB123456C', 'OA123456A', 'ZY999999D'],
    invalid: [
      ...[
        'QQ123456C',
        'BG123456A',
        'GB123456A',
        'KN123456A',
        'NK123456A',
        'NT123456A',
        'TN123456A',
      ],
      ...['ZZ123456A', 'DA123456A', 'AO123456A', 'AD123456A', 'AB123456E', 'AB12345C', ''],
    ],
  },
  {
    rule: 'isPostcode',
    check: isPostcode,
    valid: ['DY11HF', 'B633TS', 'WV148TT', 'W1A0AX', 'EC1A1BB', 'GIR0AA', 'M11AE', 'L89AA'],
    invalid: ['DY11CI', 'Q11AA', 'DY1', 'B123PM', 'DY11HM', 'AI11AA', 'W1I0AX', 'E08000031', ''],
  },
  {
    rule: 'isUkPersonalNumber',
    check: isUkPersonalNumber,
    valid: ['7700900123', '1632960123', '2079460123', '1214960123', '7624123456', '138412345'],
    invalid: [
      ...['3001234567', '8001111111', '8081570000', '7012345678', '7600123456', '1012345678'],
      ...['2112345678', '123456789', '999', '101', '116123', ''],
    ],
  },
];

describe.each(TABLES)('$rule', ({ check, valid, invalid }) => {
  it.each(valid)('accepts %s', (written) => expect(check(written)).toBe(true));
  it.each(invalid)('refuses "%s"', (written) => expect(check(written)).toBe(false));
});
