import { describe, expect, it } from 'vitest';

import { collapseRows } from './collapse-rows.ts';

const keyOf = ({ theme, code }: { theme: string; code: string }) => [theme, code];

describe('collapseRows', () => {
  it('orders rows by the parts of their key and counts equal ones once', () => {
    const rows = [
      { theme: 'B', code: 'a', n: 1 },
      { theme: 'A', code: 'b', n: 2 },
      { theme: 'A', code: 'B', n: 3 },
      { theme: 'A', code: 'b', n: 2 },
      { theme: 'AB', code: '', n: 4 },
    ];
    expect(collapseRows(rows, keyOf).map(({ n }) => n)).toEqual([3, 2, 4, 1]);
  });

  it('refuses different rows of one key', () => {
    const rows = [
      { theme: 'A', code: 'b', n: 1 },
      { theme: 'A', code: 'b', n: 2 },
    ];
    expect(() => collapseRows(rows, keyOf)).toThrow(
      expect.objectContaining({ code: 'duplicate_id' }),
    );
  });
});
