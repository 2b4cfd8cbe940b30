import { expect, test } from 'vitest';

import { csvDownload, xlsxDownload } from './csv.ts';

test.each([
  ['csv', csvDownload],
  ['xlsx', xlsxDownload],
])('the name of a %s download cannot leave its header', (ending, download) => {
  const response = download('A"\r\nx: y/../ü', { columns: ['a'], rows: [] });
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="A-x-y-..-.${ending}"`,
  );
});
