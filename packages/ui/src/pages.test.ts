import { describe, expect, test } from 'vitest';
import { pagesAround } from './pages.ts';

const href = (page: number) => `?page=${page}`;
const shape = (page: number, pages: number) =>
  pagesAround({ page, pages, href })
    .items.map((item) => (item === 'gap' ? '…' : item.current ? `[${item.number}]` : item.number))
    .join(' ');

describe('pagesAround', () => {
  test.each([
    { page: 1, pages: 0, expected: '' },
    { page: 1, pages: 1, expected: '' },
    { page: 1, pages: 2, expected: '[1] 2' },
    { page: 2, pages: 3, expected: '1 [2] 3' },
    { page: 1, pages: 9, expected: '[1] 2 … 9' },
    { page: 6, pages: 20, expected: '1 … 5 [6] 7 … 20' },
    { page: 3, pages: 5, expected: '1 2 [3] 4 5' },
    { page: 9, pages: 9, expected: '1 … 8 [9]' },
  ])('page $page of $pages: $expected', ({ page, pages, expected }) => {
    expect(shape(page, pages)).toBe(expected);
  });

  test('the ends have only one neighbour', () => {
    expect(pagesAround({ page: 1, pages: 3, href }).previous).toBeUndefined();
    expect(pagesAround({ page: 1, pages: 3, href }).next).toEqual({ href: '?page=2' });
    expect(pagesAround({ page: 3, pages: 3, href }).previous).toEqual({ href: '?page=2' });
    expect(pagesAround({ page: 3, pages: 3, href }).next).toBeUndefined();
  });
});
