import { DomainError } from '@heed/domain/errors';
import type { FieldError } from '@heed/ui/field-error';
import { error } from '@sveltejs/kit';
import { TRPCError } from '@trpc/server';

const STATUS = { NOT_FOUND: 404, FORBIDDEN: 403, CONFLICT: 409, RULE: 422, INVALID: 400 } as const;

export type Refusal = { status: 400 | 409 | 422; errors: FieldError[]; details: unknown };

/**
 * Runs something that the domain may refuse. A refusal that the person can mend comes back as errors for the form; one
 * they cannot (not found, not allowed) ends on the error page; a fault goes on as it is.
 */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ ok: true; value: T } | ({ ok: false } & Refusal)> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    const refusal = thrown instanceof TRPCError ? thrown.cause : thrown;
    if (!(refusal instanceof DomainError)) throw thrown;
    const status = STATUS[refusal.code];
    if (status === 404 || status === 403) error(status, refusal.message);
    return {
      ok: false,
      status,
      errors: [{ field: refusal.field ?? '', message: refusal.message }],
      details: refusal.details,
    };
  }
}

/** Loads for a page: not found and not allowed become the error page with plain words. */
export async function loadOrExplain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof TRPCError && thrown.code === 'FORBIDDEN') error(403, thrown.message);
    const refusal = thrown instanceof TRPCError ? thrown.cause : thrown;
    if (refusal instanceof DomainError) error(STATUS[refusal.code], refusal.message);
    throw thrown;
  }
}
