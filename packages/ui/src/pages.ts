/** A place in a pagination: a page, or the gap between two runs of pages. */
export type PageItem =
  { number: number | string; href: string; current?: boolean | undefined } | 'gap';

export type PageLink = { href: string; text?: string | undefined; label?: string | undefined };

export type Pages = {
  previous?: PageLink;
  next?: PageLink;
  items: readonly PageItem[];
};

/**
 * The links of a numbered pagination: first, last, the current page and its two neighbours, with
 * gaps between. `page` and `pages` count from 1; `href` makes the address of a page, keeping the
 * filters in the query. One page or none gives no items.
 *
 * @example pagesAround({ page: 6, pages: 20, href: (n) => `?page=${n}` }) // 1 … 5 [6] 7 … 20
 */
export function pagesAround(at: {
  page: number;
  pages: number;
  href: (page: number) => string;
}): Pages {
  const { page, pages, href } = at;
  if (pages <= 1) return { items: [] };
  const shown = [...new Set([1, page - 1, page, page + 1, pages])]
    .filter((number) => number >= 1 && number <= pages)
    .sort((a, b) => a - b);
  const items = shown.flatMap((number, index): PageItem[] => {
    const gap = index > 0 && number - (shown[index - 1] ?? 0) > 1;
    const item = { number, href: href(number), current: number === page };
    return gap ? ['gap', item] : [item];
  });
  return {
    ...(page > 1 && { previous: { href: href(page - 1) } }),
    ...(page < pages && { next: { href: href(page + 1) } }),
    items,
  };
}
