import type { z } from 'zod';

/** Why a document is refused, as one line without line breaks or control characters. */
export function refusalOf(command: string, error: z.ZodError): { errors: string[]; exitCode: 2 } {
  const [issue] = error.issues;
  const place = issue?.path.join('.') || 'document';
  const line = `${command}: ${place}: ${issue?.message ?? 'not understood'}`;
  return { errors: [line.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 300)], exitCode: 2 };
}
