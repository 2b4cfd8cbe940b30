import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/**
 * SHA-256, as lower-case hexadecimal, over the UTF-8 of RFC 8785 canonical JSON. Two values that
 * differ only in the order of their keys have the same receipt. Throws a TypeError for a value that
 * JSON cannot hold (NaN, infinity, undefined at the top).
 */
export function receiptOf(value: unknown): string {
  const canonical = canonicalize(value);
  if (canonical === undefined) throw new TypeError('a receipt needs a JSON value');
  return hashOf(canonical);
}

/**
 * The same receipt, sooner, of plain JSON in which the keys of every object stand in order (see `inKeyOrder`): canonical
 * JSON writes strings and numbers as `JSON.stringify` does. In: no number that is not finite, no lone surrogate.
 */
export function receiptOfOrdered(value: object): string {
  return hashOf(JSON.stringify(value));
}

/** The same JSON value with the keys of all its objects in the order of RFC 8785. */
export function inKeyOrder<Value>(value: Value): Value {
  return JSON.parse(canonicalize(value) ?? 'null') as Value;
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
