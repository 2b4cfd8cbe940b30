import { IndicatorDefinition, POLARITIES } from '@heed/domain/catalogue/indicator-definition';
import { textField } from '@heed/domain/evidence/text-field';
import type { FieldError } from '@heed/ui/field-error';
import { z } from 'zod';

import { parseForm } from '#lib/server/form.ts';

const fields = IndicatorDefinition.shape;

/** A number typed into a field that may be left out: null where it is empty. */
function optionalNumber(message: string) {
  return z
    .string()
    .trim()
    .refine((text) => text === '' || /^-?\d{1,9}(\.\d+)?$/.test(text), { error: message })
    .transform((text) => (text === '' ? null : Number(text)));
}

const wholeMonths = optionalNumber('Enter the months as a whole number').refine(
  (months) => months === null || (Number.isInteger(months) && months >= 0 && months <= 24),
  { error: 'The months must be a whole number from 0 to 24' },
);

/** What a measure means, in the order of the page. */
const DefinitionForm = z.object({
  name: fields.name,
  definition: fields.definition,
  numerator: fields.numerator,
  denominator: fields.denominator,
  unit: fields.unit,
  decimals: z.enum(['0', '1', '2', '3', '4'], { error: 'Choose the decimals' }),
  better: z.enum(Object.keys(POLARITIES) as [keyof typeof POLARITIES], {
    error: 'Choose which way is better',
  }),
  tolerance: optionalNumber('Enter the tolerance as a number, like 2.5').refine(
    (tolerance) => tolerance === null || tolerance >= 0,
    { error: 'The tolerance must be 0 or more' },
  ),
  frequency: fields.frequency,
  yearType: fields.yearType,
  yearToDateFrom: z
    .string()
    .refine((text) => text === '' || /^([1-9]|1[0-2])$/.test(text), {
      error: 'Choose what a figure counts from the list',
    })
    .transform((text) => (text === '' ? null : Number(text))),
  owner: z.string().min(1, { error: 'Choose who returns it' }),
  source: fields.source,
  returnMonths: wholeMonths,
  firstValidPeriod: z
    .string()
    .trim()
    .max(12, { error: 'The first valid period must be 12 characters or fewer' })
    .refine((text) => text === '' || /^\d{4}/.test(text), {
      error: 'Enter the first valid period by its code, like 2022 or 202526Q1',
    }),
  partOf: z.string().max(20),
  lookBack: z.boolean(),
  benchmark: z.boolean(),
});

const ReasonForm = z.object({ reason: textField({ label: 'why it changes', most: 500 }) });
const AddForm = z.object({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2,3}-[A-Z0-9]{2,4}$/, {
      error: 'Enter a code of letters, a dash and letters or digits, like NEG-05',
    }),
  measure: z.string().min(1, { error: 'Choose the measure it is for' }),
  theme: z.string().min(1, { error: 'Choose the theme it tells of' }),
});

type Refused = { ok: false; status: 400 | 413; errors: FieldError[] };

/** A changed definition with its reason, or every error there is in the order of the page. */
export function readDefinition(
  form: FormData,
): Refused | { ok: true; definition: IndicatorDefinition; reason: string } {
  const parsed = parseForm(DefinitionForm, form);
  const reason = parseForm(ReasonForm, form);
  if (!parsed.ok || !reason.ok) return refusedOf([parsed, reason]);
  return { ok: true, definition: definitionFrom(parsed.data), reason: reason.data.reason };
}

/** The same of a new one, with its code, the measure of the plan it is for and its theme. */
export function readNewIndicator(form: FormData) {
  const about = parseForm(AddForm, form);
  const read = readDefinition(form);
  if (about.ok && read.ok) {
    return {
      ok: true as const,
      input: { ...about.data, definition: read.definition, reason: read.reason },
    };
  }
  return refusedOf([about, read]);
}

function refusedOf(parsed: readonly ({ ok: true } | Refused)[]): Refused {
  const refused = parsed.filter((one) => !one.ok);
  return {
    ok: false,
    status: refused.some(({ status }) => status === 413) ? 413 : 400,
    errors: refused.flatMap(({ errors }) => errors),
  };
}

function definitionFrom(read: z.output<typeof DefinitionForm>): IndicatorDefinition {
  return IndicatorDefinition.parse({
    ...read,
    decimals: Number(read.decimals),
    firstValidPeriod: read.firstValidPeriod || null,
    partOf: read.partOf || null,
    benchmark: read.benchmark ? 'england' : null,
  });
}
