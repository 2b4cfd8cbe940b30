/**
 * A JSON document that a command cannot answer. `code` is the word the command's page lists for it;
 * `message` is one line of plain English.
 */
export class InputError<Code extends string = string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string) {
    // It may name a key of the document: nothing of that may reach a terminal as a control character.
    super(message.replace(/[\s\p{C}]+/gu, ' '));
    this.name = 'InputError';
    this.code = code;
  }
}

/** True for a JSON object: neither null nor a list. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
