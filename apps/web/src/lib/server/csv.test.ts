import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvDownload, toCsv } from './csv.ts';

describe('toCsv', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '=cmd|"/c"!A1',
  ])('no cell with the text %j is a formula', (text) => {
    const [, [cell] = []] = parse(toCsv({ columns: ['Note'], rows: [[text]] }), { bom: true });
    expect(cell).toBe(`'${text}`);
  });

  test('numbers stay numbers, also below zero, and other text stays as it is', () => {
    const rows = [['2023/24', -1.5, null, 'a, "b"\nc – é']];
    const [, row] = parse(toCsv({ columns: ['a', 'b', 'c', 'd'], rows }), { bom: true });
    expect(row).toEqual(['2023/24', '-1.5', '', 'a, "b"\nc – é']);
  });
});

test('the name of a download cannot leave its header', () => {
  const response = csvDownload('A"\r\nx: y/../ü', { columns: ['a'], rows: [] });
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="A-x-y-..-.csv"');
});
