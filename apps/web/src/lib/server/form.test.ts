import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dateField, optionalDateField } from './date-field.ts';
import { LONGEST_TEXT } from './form-text.ts';
import { parseForm } from './form.ts';

const schema = z.object({
  title: z.string().trim().min(1, { error: 'Enter a title' }).max(200, { error: 'Too long' }),
  note: z.string().optional(),
  occurred: dateField({ what: 'the date of the review' }),
  due: optionalDateField({ what: 'the due date' }),
  source: z.enum(['review', 'audit'], { error: 'Select a source' }),
  themes: z.array(z.string()).min(1, { error: 'Select at least one theme' }),
  shared: z.boolean(),
  report: z.file().optional(),
});

function formOf(entries: Record<string, string | string[] | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  }
  return form;
}

const good = {
  title: '  Voices unheard ',
  'occurred-day': '27',
  'occurred-month': '3',
  'occurred-year': '2026',
  source: 'audit',
  themes: ['neglect', 'online'],
  shared: 'on',
};

describe('parseForm', () => {
  test('reads text, dates, choices, lists and boxes', () => {
    expect(parseForm(schema, formOf({ ...good, note: 'one\r\ntwo' }))).toEqual({
      ok: true,
      data: {
        title: 'Voices unheard',
        note: 'one\ntwo',
        occurred: '2026-03-27',
        due: undefined,
        source: 'audit',
        themes: ['neglect', 'online'],
        shared: true,
        report: undefined,
      },
    });
  });

  test('reports every field at once, in the order of the schema, once each', () => {
    const form = parseForm(schema, formOf({ 'occurred-day': '27', 'occurred-year': '2026' }));
    expect(form).toMatchObject({
      ok: false,
      status: 400,
      errors: [
        { field: 'title', message: 'Enter a title' },
        { field: 'occurred-month', message: 'The date of the review must include a month' },
        { field: 'source', message: 'Select a source' },
        { field: 'themes', message: 'Select at least one theme' },
      ],
    });
  });

  test('gives back what was typed, and no file', () => {
    const report = new File(['x'], 'report.pdf');
    const form = parseForm(schema, formOf({ ...good, title: ' ', report }));
    expect(form).toMatchObject({
      ok: false,
      values: {
        title: ' ',
        occurred: { day: '27', month: '3', year: '2026' },
        themes: ['neglect', 'online'],
        source: 'audit',
      },
    });
    expect(JSON.stringify(form)).not.toContain('report');
  });

  test('an empty file input is no file, a chosen one is passed on', () => {
    const empty = parseForm(schema, formOf({ ...good, report: new File([], '') }));
    expect(empty).toMatchObject({ ok: true, data: { report: undefined } });
    const report = new File(['x'], 'report.pdf');
    expect(parseForm(schema, formOf({ ...good, report }))).toMatchObject({
      ok: true,
      data: { report },
    });
  });

  test.each([
    { what: 'NUL', text: 'a\u0000b', kept: 'ab' },
    { what: 'escape', text: 'a\u001b[31mb', kept: 'a[31mb' },
    { what: 'C1', text: 'a\u0085b', kept: 'ab' },
  ])('refuses $what, and keeps the rest of the text', ({ text, kept }) => {
    const form = parseForm(schema, formOf({ ...good, note: text }));
    expect(form).toMatchObject({ ok: false, status: 400, values: { note: kept } });
    expect(form.ok || form.errors).toMatchObject([{ field: 'note' }]);
  });

  test('refuses ten megabytes with a reason, and shows the beginning again', () => {
    const form = parseForm(schema, formOf({ ...good, note: 'x'.repeat(10_485_760) }));
    expect(form).toMatchObject({
      ok: false,
      status: 413,
      values: { note: 'x'.repeat(LONGEST_TEXT) },
      errors: [
        {
          field: 'note',
          message: 'This is 10,485,760 characters long. Shorten it to 100,000 characters or fewer',
        },
      ],
    });
  });

  test('does not read what the schema does not name', () => {
    const form = parseForm(schema, formOf({ ...good, role: 'administrator', __proto__: 'x' }));
    expect(form.ok && Object.keys(form.data)).not.toContain('role');
  });

  test('empty text is left out, null or empty as the schema wants it', () => {
    const empties = z.object({
      optional: z.string().optional(),
      nullable: z.string().nullable(),
      plain: z.string(),
      number: z.coerce.number().optional(),
      fallback: z.string().default('none'),
    });
    const form = formOf({ optional: '', nullable: '', plain: '', number: '', fallback: '' });
    expect(parseForm(empties, form)).toEqual({
      ok: true,
      data: { optional: undefined, nullable: null, plain: '', number: undefined, fallback: 'none' },
    });
  });
});
