/** Beyond these a file is refused whole. A yearly return of every council in England has under 30,000 rows. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 1_000;

/** More rejections than this are counted, not listed: nobody reads them, and a report must stay small. */
export const MAX_LISTED_REJECTIONS = 500;
