/** Beyond these a file is refused whole. A yearly return of every council in England has under 30,000 rows. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 1_000;

/** Filled cells of all sheets together. The largest published workbook looked at has 104,000. */
export const MAX_CELLS = 2_000_000;

/** What a workbook may unpack to, counted while it is unpacked: the sizes a zip archive states are not believed. */
export const MAX_UNPACKED_BYTES = 50 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 1_000;
export const MAX_SHEETS = 50;

/** Nesting of elements in a part of a workbook; honest ones stay under 20. */
export const MAX_XML_DEPTH = 100;

/** More rejections than this are counted, not listed: nobody reads them, and a report must stay small. */
export const MAX_LISTED_REJECTIONS = 500;
