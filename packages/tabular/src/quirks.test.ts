import { describe, expect, it } from 'vitest';

import type { FileReading } from './file-reading.ts';
import { findPlace } from './places/find-place.ts';
import { openWorkbook } from './workbook/open-workbook.ts';
import { readWorkbook, type WorkbookReading } from './tables/read-workbook.ts';
import { csvFile, ods, readAny, xlsx } from './workbook-files.ts';

/** What real files do to an importer, each by the number and name it has in the design. */
const read = (bytes: Uint8Array): WorkbookReading => readWorkbook(openWorkbook(bytes));
const figuresOf = (bytes: Uint8Array) => read(bytes).figures;
const valuesOf = (bytes: Uint8Array) =>
  figuresOf(bytes).map(({ value, missing }) => value ?? missing);
const YEARS = ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25'];
/** One measure across years. */
const across = (...cells: readonly string[]) =>
  csvFile(`Measure,${YEARS.slice(0, cells.length).join(',')}`, `Plans,${cells.join(',')}`);
const problems = ({ rejected }: Pick<FileReading, 'rejected'>) =>
  rejected.map(({ row, column }) => `${row} ${column}`);

describe('cells', () => {
  it('1. symbols for a missing figure keep their kinds, and a blank takes its reason from beside it', () => {
    expect(valuesOf(across('[c]', 'X', '..', '*', 'n/a'))).toEqual([
      ...['suppressed', 'not_available', 'no_reason', 'suppressed', 'no_reason'],
    ]);
    const noted = csvFile(
      'Area Name,Time period,Value,Value note',
      'Dudley,2021,,Value suppressed for disclosure control',
      'Dudley,2022,,Not published',
      'Dudley,2023,4,',
    );
    expect(valuesOf(noted)).toEqual(['suppressed', 'not_available', 4]);
  });

  it('2. of two numbers in a cell the first is read, and the other is counted', () => {
    const reading = read(across('7.7 (7.6)', '"51,230 (35,415)"', '41 (26.9)'));
    expect(reading.figures.map(({ value }) => value)).toEqual([7.7, 51_230, 41]);
    expect(reading.notes).toEqual([
      'Cells with a second figure in brackets, of which the first was read: 3',
    ]);
  });

  it('3. percent as text, as format and bare come to the same', () => {
    const formatted = { xml: '<c s="1"><v>0.26600000000000001</v></c>' };
    const rows = [
      ['Measure', ...YEARS.slice(0, 4)],
      ['% plans', '26.6%', '26.6 %', formatted, 26.6],
    ];
    expect(figuresOf(xlsx(rows)).map(({ value, measuredIn }) => [value, measuredIn])).toEqual([
      [26.6, 'share'],
      [26.6, 'share'],
      [26.6, 'share'],
      [26.6, 'plain'],
    ]);
  });

  it('4. separators, spaces, binary noise, exponents and small negatives are numbers', () => {
    expect(
      valuesOf(across('" 99,999 "', '9.6999999999999993', '7.0000000000000007E-2', '-0.2')),
    ).toEqual([99_999, 9.7, 0.07, -0.2]);
  });

  it('5. a duration of years and months is read in months; a count may have a fraction', () => {
    expect(valuesOf(across('00:10', '01:02', '12.6'))).toEqual([10, 14, 12.6]);
    const typed = { xml: '<c s="1"><v>0.1</v></c>' };
    expect(problems(read(across('00:75', '3')))).toEqual(['2 2020/21']);
    expect(
      valuesOf(
        xlsx([
          ['Measure', '2020/21', '2021/22'],
          ['Plans', typed, 3],
        ]),
      ),
    ).toEqual([10, 3]);
  });

  it('6. parts that do not sum to their total are all read as they stand', () => {
    const rows = csvFile('Area,2020/21', 'England,620', 'West Midlands,113', 'Dudley,7');
    expect(valuesOf(rows)).toEqual([620, 113, 7]);
  });

  it('7. colours and arrows tell no figures apart', () => {
    const rows = csvFile('Measure,2020/21,2021/22,DOT,RAG', 'Plans,3,4,↑,R', 'Visits,5,6,▼,G');
    expect(figuresOf(rows).map(({ measure }) => measure)).toEqual([
      'Plans',
      'Plans',
      'Visits',
      'Visits',
    ]);
  });

  it('8. footnote markers are no part of names or figures, and notes below no data', () => {
    const rows = csvFile(
      'Measure,2020/21 [note 1],2021/22,2022/23 [note 2] [note 3]',
      'Plans,3 [note 4],4,5 (r)',
      '[note 1] Counted anew',
      '* under new reporting',
    );
    const reading = read(rows);
    expect(reading.rowsRead).toBe(1);
    expect(reading.figures.map(({ value }) => value)).toEqual([3, 4, 5]);
  });
});

describe('headers and shape', () => {
  const TITLES = [['Scorecard of the partnership'], ['Figures as at the end of the quarter'], []];

  it('9. titles above the header and sheets without a table are passed over', async () => {
    const rows = [...TITLES, ['Measure', '2020/21', '2021/22'], ['Plans', 3, 4]];
    expect(read(xlsx(rows))).toMatchObject({ rowsRead: 1, rejected: [] });
    const cover = await readAny(xlsx([['Notes'], ['Written by'], ['us']]));
    expect(cover.rejected[0]?.reason).toBe('No sheet of this XLSX workbook holds a table');
  });

  it('10. two-row merged headers, section rows, gaps and hidden rows and columns', () => {
    const bytes = xlsx(
      [
        ['Ref', 'Indicator', 'Year ending 31 March', null, 'England'],
        [null, null, '2022/23', '2023/24', '2023/24'],
        ['PRIORITY 1: NEGLECT'],
        ['S01', 'Plans', 3, 4, 99],
        [],
        ['S02', 'Visits', 5, 6, 98],
      ],
      { after: '<mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="A1:A2"/></mergeCells>' },
    );
    const reading = read(bytes);
    expect(reading.rowsRead).toBe(2);
    expect(reading.figures.map(({ measure, value }) => `${measure} ${value}`)).toEqual([
      ...[3, 4, 99].map((value) => `PRIORITY 1: NEGLECT · S01 · Plans ${value}`),
      ...[5, 6, 98].map((value) => `PRIORITY 1: NEGLECT · S02 · Visits ${value}`),
    ]);
    expect(reading.figures[2]?.place).toMatchObject({ code: 'E92000001' });
    const xml =
      '<worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Measure</t></is></c><c r="B1"><v>2021</v></c><c r="C1"><v>2022</v></c><c r="D1"><v>2023</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Plans</t></is></c><c r="B2"><v>1</v></c><c r="C2"><v>2</v></c><c r="D2"><v>3</v></c></row><row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>Lookup</t></is></c><c r="B3"><v>1</v></c></row></sheetData></worksheet>';
    const hidden = read(xlsx([], { parts: { 'xl/worksheets/sheet1.xml': xml } }));
    expect(hidden.figures.map(({ value }) => value)).toEqual([1, 3]);
    expect(hidden.notes).toEqual([
      'Hidden rows, left out: 1',
      'Hidden columns with something in them, left out: 1',
    ]);
  });

  it('11. months across, years with the metric in the header, newest first', () => {
    const months = figuresOf(csvFile('Area,201011,201012,201101', 'Dudley,1,2,3'));
    expect(months.map(({ period }) => period)).toMatchObject([
      { form: 'month', year: 2010, month: 11 },
      { form: 'month', year: 2010, month: 12 },
      { form: 'month', year: 2011, month: 1 },
    ]);
    const metrics = figuresOf(
      csvFile('Area,2016 to 2017 - outcome,2015 to 2016 - outcome', 'Dudley,1,2'),
    );
    expect(metrics.map(({ measure, period }) => [measure, period])).toEqual([
      ['outcome', { form: 'split-year', first: 2016 }],
      ['outcome', { form: 'split-year', first: 2015 }],
    ]);
  });

  it('12. months, year end, targets, earlier years and comparisons side by side', () => {
    const reading = read(
      csvFile(
        'Measure,Apr-16,May-16,Year end 2015-16,Target,Red,Stat neighbour average,England 2014/15',
        'Plans,3,4,40,35,45,33,1000',
      ),
    );
    expect(reading.tables[0]?.table.shape).toBe('mixed');
    expect(reading.figures.map(({ value }) => value)).toEqual([3, 4, 40]);
    expect(reading.notes).toEqual([
      'Targets, tolerances and averages, left out: 3',
      'Figures without a period, left out: 1',
    ]);
  });

  it('13. five hundred columns, blank and repeated names, trailing blanks and serial dates', () => {
    const wide = Array.from({ length: 500 }, (_, at) => `${2000 + (at % 20)}`).join(',');
    const repeated = read(csvFile(`Measure,,${wide},,`, `Plans,,${wide.replaceAll('20', '1')},,`));
    expect(repeated).toMatchObject({ rejected: [] });
    expect(repeated.figures).toHaveLength(500);
    expect(figuresOf(csvFile('Measure,45809,45839', 'Plans,1,2'))[1]?.period).toEqual({
      form: 'month',
      year: 2025,
      month: 7,
    });
  });

  it('14. byte order mark, CRLF, quoted line breaks, and numbers quoted or not', () => {
    const text = '\ufeffMeasure,"2020/21",2021/22\r\n"Plans\r\nstarted","3",4\r\n';
    expect(read(new TextEncoder().encode(text)).figures).toMatchObject([
      { measure: 'Plans started', value: 3 },
      { measure: 'Plans started', value: 4 },
    ]);
  });

  it('15. a renamed area column is still one, and the order of columns means nothing', () => {
    const headings = [
      'LookUp_BoroughName,MinorText,202108,202109',
      'MinorText,BoroughName,202108,202109',
    ];
    const rows = ['Barnet,Rape,7,8', 'Rape,Barnet,7,8'];
    const readings = headings.map((heading, at) => figuresOf(csvFile(heading, rows[at] ?? '')));
    const plain = readings.map((figures) =>
      figures.map(({ measure, place, value }) => ({ measure, place, value })),
    );
    expect(plain[0]).toEqual(plain[1]);
    expect(plain[0]?.[0]).toMatchObject({ measure: 'Rape', place: { code: 'E09000003' } });
  });
});

describe('time', () => {
  const long = (...periods: readonly string[]) =>
    csvFile('Area,Period,Plans', ...periods.map((period) => `Dudley,${period},3`));
  const formsOf = (...periods: readonly string[]) =>
    figuresOf(long(...periods)).map(({ period }) => period);

  it('16. every way of writing a period is read; a bare 0 is counted and left', () => {
    expect(
      formsOf(
        '2022/23',
        '2022-23',
        '202223',
        '2022 to 2023',
        'FY 22-23',
        '2022-2023',
        '2022-23 (OT)',
      ),
    ).toEqual(Array.from({ length: 7 }, () => ({ form: 'split-year', first: 2022 })));
    expect(
      formsOf('Q1 22/23', '2023 Q4', '2013/14-15/16', '2025 (prov)', '2024 (Rev)', '2020 (Final)'),
    ).toEqual([
      { form: 'quarter', year: 2022, quarter: 1, split: true },
      { form: 'quarter', year: 2023, quarter: 4, split: false },
      { form: 'years', first: 2013, last: 2015, split: true },
      { form: 'year', year: 2025, status: 'provisional' },
      { form: 'year', year: 2024, status: 'revised' },
      { form: 'year', year: 2020, status: 'final' },
    ]);
    const zero = read(long('2024', '0'));
    expect(zero.notes).toEqual(['Figures without a period, left out: 1']);
    expect(problems(read(long('2024', 'soon')))).toEqual(['3 Period']);
  });

  it('17. what a bare year means is asked, or told by the column beside it', async () => {
    const { understood } = await readAny(csvFile('Area,Academic year,Plans', 'Dudley,2024,3'));
    expect(understood?.measures[0]?.years).toBe('academic-ending');
    const weeks = csvFile('time_period,time_identifier,la_name,plans', '2022,Week 52,Dudley,3');
    expect(figuresOf(weeks)[0]).toMatchObject({ periodPart: 'Week 52', period: { year: 2022 } });
  });

  it('18. year to date and in-month are two measures', () => {
    const rows = csvFile(
      'Measure,Kind,Apr-24,May-24',
      'Plans,In month,3,4',
      'Plans,Year to date,3,7',
    );
    expect(new Set(figuresOf(rows).map(({ measure }) => measure))).toEqual(
      new Set(['Plans · In month', 'Plans · Year to date']),
    );
  });

  it('19. days in three ways of writing are one', () => {
    expect(
      formsOf('31/03/2024', '31/03/24', '2024-03-31', '31 March 2024', '2024-03-31T00:00:00'),
    ).toEqual(Array.from({ length: 5 }, () => ({ form: 'day', day: '2024-03-31' })));
  });
});

describe('areas', () => {
  it.each([
    ['Herefordshire', 'E06000019'],
    ['Herefordshire, County of', 'E06000019'],
    ['Telford & Wrekin', 'E06000020'],
    ['Bristol', 'E06000023'],
    ['St Helens', 'E08000013'],
    ['KINGSTON UPON HULL, CITY OF', 'E06000010'],
    ['Durham', 'E06000047'],
  ])('20. %s is known by name where a file has no code', (name, code) => {
    expect(findPlace({ name })?.code).toBe(code);
  });

  it('20. a code counts before a name', () => {
    expect(findPlace({ code: 'E08000027', name: 'Walsall' })?.name).toBe('Dudley');
  });

  it('21. the number outlives a change of area code; a council that ended is not its successor', () => {
    expect(findPlace({ code: 'E10000023' })).toEqual(findPlace({ code: 'E06000065' }));
    expect(findPlace({ number: '815', code: 'E10000023' })?.code).toBe('E06000065');
    expect(findPlace({ name: 'Cumbria' })?.code).not.toBe(findPlace({ name: 'Cumberland' })?.code);
    expect(findPlace({ name: 'Poole (Pre LG)' })).toBeNull();
  });

  it('22. a row that is not there is no zero', () => {
    const figures = figuresOf(csvFile('BoroughName,202108,202109', 'Barnet,7,8'));
    expect(figures.map(({ value }) => value)).toEqual([7, 8]);
  });

  it('23. a measure is its words, so a changed label is another one to be mapped', async () => {
    const names = ['Plans', 'Plans (new)'].map((name) =>
      csvFile('Measure,2020/21', `${name},3`, 'Visits,4'),
    );
    const [one, other] = await Promise.all(names.map((bytes) => readAny(bytes)));
    expect(one?.understood?.fingerprint).toBe(other?.understood?.fingerprint);
    expect(one?.understood?.measures[0]?.measure).not.toBe(other?.understood?.measures[0]?.measure);
  });

  it('24. one figure in two places with two values is rejected once it is mapped', async () => {
    const bytes = csvFile('Measure,2020/21,2021/22', 'Plans,3,4', 'Plans,3,5');
    const { understood } = await readAny(bytes);
    const entries = [
      { measure: 'Plans', indicator: 'NEG-01', part: 'value', years: 'reporting' } as const,
    ];
    const mappings = [{ fingerprint: understood?.fingerprint ?? '', entries }];
    const mapped = await readAny(bytes, { mappings });
    expect(mapped.observations).toHaveLength(2);
    expect(mapped.rejected).toMatchObject([
      { row: 3, column: '2021/22', reason: expect.stringContaining('differently, in row 2') },
    ]);
  });

  it('ODS: rows are read as in any other workbook', () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const rows = [
      ['Measure', '2020/21', '2021/22'],
      ['Plans', '[c]', '1,200'],
    ];
    const xml = rows.map(
      (cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`,
    );
    expect(valuesOf(ods(xml.join('')))).toEqual(['suppressed', 1_200]);
  });
});
