import { EntryCell } from '@heed/services/scorecard/entry/entry-input';
import type { FieldError } from '@heed/ui/field-error';
import { z } from 'zod';

import { typedText } from '#lib/evidence/typed-text.ts';
import { problemWith } from '#lib/server/form-text.ts';
import type { TypedCell } from './typed-cell.ts';

type Row = { code: string; name: string; counted: boolean };
const PARTS = ['numerator', 'denominator', 'value', 'missing', 'comment'] as const;
const Seen = z.coerce.number().int().min(0).catch(0);

/** What was typed for each measure, to show again as it was. */
export function typedCells(form: FormData, rows: readonly Row[]): Record<string, TypedCell> {
  return Object.fromEntries(
    rows.map(({ code }) => [
      code,
      {
        numerator: typedText(form, `${code}-numerator`),
        denominator: typedText(form, `${code}-denominator`),
        value: typedText(form, `${code}-value`),
        missing: typedText(form, `${code}-missing`),
        comment: typedText(form, `${code}-comment`),
        seen: Seen.parse(form.get(`${code}-seen`)),
      },
    ]),
  );
}

/** The cells of a submitted grid, or everything that cannot be taken in at all, in the order of the page. */
export function readEntryForm(
  form: FormData,
  rows: readonly Row[],
): { ok: true; cells: EntryCell[] } | { ok: false; errors: FieldError[] } {
  const typed = typedCells(form, rows);
  const cells: EntryCell[] = [];
  const errors: FieldError[] = [];
  for (const { code, name } of rows) {
    const parsed = EntryCell.safeParse({ code, ...typed[code] });
    const problems = new Map<string, string>();
    for (const part of PARTS) {
      const sent = form.get(`${code}-${part}`);
      const problem = typeof sent === 'string' ? problemWith(sent) : undefined;
      if (problem) problems.set(part, problem);
    }
    for (const issue of parsed.error?.issues ?? []) {
      problems.set(String(issue.path[0] ?? 'value'), issue.message);
    }
    errors.push(
      ...[...problems].map(([part, text]) => ({
        field: `${code}-${part}`,
        message: `${name}: ${text}`,
      })),
    );
    if (parsed.success) cells.push(parsed.data);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, cells };
}
