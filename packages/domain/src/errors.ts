export type ErrorCode = 'NOT_FOUND' | 'FORBIDDEN' | 'CONFLICT' | 'RULE' | 'INVALID';

/**
 * A refusal that a person can act on. `message` is plain English and safe to show; `field` names the form field it
 * belongs to, where there is one, and `details` holds what a form needs to explain it.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, field?: string, details?: unknown) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.field = field;
    this.details = details;
  }
}
