import { z } from 'zod';

// Control characters but tab and line breaks, lone surrogates and the marks that reverse the direction of text.
const UNWANTED =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Something that can be seen: neither a space nor one of the characters that are drawn as nothing. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/**
 * Free text of a form: trimmed, of at most `most` characters, with no control characters, and with something to see unless
 * it may be left out. `label` names the field in
 * its errors, as in "Enter a title".
 */
export function textField({
  label,
  most,
  optional,
}: {
  label: string;
  most: number;
  optional?: boolean;
}) {
  const text = z
    .string({ error: `Enter ${label}` })
    .transform((value) => value.replace(/\r\n?/g, '\n').trim())
    .refine((value) => value.length <= most, {
      error: `${capital(label)} must be ${most.toLocaleString('en-GB')} characters or fewer`,
    })
    .refine((value) => !UNWANTED.test(value), {
      error: `${capital(label)} must not contain control characters. Paste it as plain text`,
    });
  return optional ? text : text.refine((value) => VISIBLE.test(value), { error: `Enter ${label}` });
}

function capital(label: string): string {
  const bare = label.replace(/^(?:an?|the) /, '');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
