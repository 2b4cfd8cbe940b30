const ON_SERVER = typeof window === 'undefined';

/**
 * What a text input stands at, as attributes to spread: the value as the server writes it, and in the browser the
 * default alone, so that what someone typed before the script arrived stays.
 */
export function standingValue<Value>(value: Value) {
  return ON_SERVER ? { value } : { defaultValue: value ?? '' };
}
