import pg from 'pg';

const CHAR_TYPE = 18;
const BLANK_PADDED_TYPE = 1042;

type Callback = (error: Error | null, result?: pg.QueryResult) => void;

/** Names of the result columns that were of that type, so that the adapter can give them their right type. */
export const charColumns = new Set<string>();

/**
 * A client that reports PostgreSQL's internal one-byte type "char" as the ordinary char. The catalogue tables that the schema
 * engine reads use that type, and the driver adapter has no name for it.
 */
export class IntrospectingClient extends pg.Client {
  override query(...args: unknown[]): never {
    const callback = args.at(-1);
    if (isCallback(callback)) {
      const wrapped: Callback = (error, result) => callback(error, result && plainTypes(result));
      return Reflect.apply(pg.Client.prototype.query, this, [
        ...args.slice(0, -1),
        wrapped,
      ]) as never;
    }
    const result: Promise<pg.QueryResult> = Reflect.apply(pg.Client.prototype.query, this, args);
    return result.then(plainTypes) as never;
  }
}

function isCallback(value: unknown): value is Callback {
  return typeof value === 'function';
}

function plainTypes(result: pg.QueryResult): pg.QueryResult {
  // A script of several statements answers with a list of results and is never read.
  for (const field of result.fields ?? []) {
    if (field.dataTypeID !== CHAR_TYPE) continue;
    charColumns.add(field.name);
    field.dataTypeID = BLANK_PADDED_TYPE;
  }
  return result;
}
