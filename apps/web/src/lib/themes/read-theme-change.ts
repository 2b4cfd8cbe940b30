import { textField } from '@heed/domain/evidence/text-field';
import type { ChangeTheme } from '@heed/services/themes/change-theme';
import type { FieldError } from '@heed/ui/field-error';
import { z } from 'zod';

import { typedText } from '#lib/evidence/typed-text.ts';
import { parseForm } from '#lib/server/form.ts';
import { PARTS } from './theme-parts.ts';

const kind = z.enum(['retire', 'merge', 'divide'], { error: 'Choose what becomes of it' });
const reason = textField({ label: 'your reason', most: 2_000 });

const Retired = z.object({ kind, reason });
const Merged = z.object({
  kind,
  into: z.string().min(1, { error: 'Choose the theme it goes into' }),
  reason,
});
const name = (part: number) => textField({ label: `a name for part ${part}`, most: 80 });
const about = (part: number) => textField({ label: `what part ${part} is about`, most: 300 });

export type ThemeChangeValues = ReturnType<typeof typed>;
type Read =
  | { ok: true; input: ChangeTheme; values: ThemeChangeValues }
  | { ok: false; status: 400 | 413; errors: FieldError[]; values: ThemeChangeValues };

/** Reads what becomes of a theme. What is needed hangs on what was chosen, so that all errors show at once. */
export function readThemeChange(form: FormData, themeCode: string): Read {
  const values = typed(form);
  switch (values.kind) {
    case 'merge': {
      const parsed = parseForm(Merged, form);
      if (!parsed.ok) return { ...parsed, values };
      return { ok: true, values, input: { ...parsed.data, kind: 'merge', themeCode } };
    }
    case 'divide': {
      const needed = PARTS.filter((part) => part <= 2 || isTyped(values, part));
      const parts = Object.fromEntries(
        needed.flatMap((part) => [
          [`part${part}`, name(part)],
          [`about${part}`, about(part)],
        ]),
      );
      const parsed = parseForm(z.object({ kind, ...parts, reason }), form);
      if (!parsed.ok) return { ...parsed, values };
      const data: Record<string, unknown> = parsed.data;
      const input = {
        themeCode,
        kind: 'divide' as const,
        reason: String(data['reason']),
        parts: needed.map((part) => ({
          name: String(data[`part${part}`]),
          description: String(data[`about${part}`]),
        })),
      };
      return { ok: true, values, input };
    }
    default: {
      const parsed = parseForm(Retired, form);
      if (!parsed.ok) return { ...parsed, values };
      return { ok: true, values, input: { ...parsed.data, kind: 'retire', themeCode } };
    }
  }
}

function isTyped({ parts }: ThemeChangeValues, part: number): boolean {
  const typedPart = parts[part - 1];
  return typedPart !== undefined && (typedPart.name !== '' || typedPart.about !== '');
}

function typed(form: FormData) {
  return {
    kind: typedText(form, 'kind'),
    into: typedText(form, 'into'),
    parts: PARTS.map((part) => ({
      name: typedText(form, `part${part}`),
      about: typedText(form, `about${part}`),
    })),
    reason: typedText(form, 'reason'),
  };
}
