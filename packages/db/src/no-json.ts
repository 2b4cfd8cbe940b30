import { Prisma } from './generated/prisma/client.ts';

/** What empties a JSON column: null itself would be the JSON value. */
export const NO_JSON = Prisma.DbNull;
