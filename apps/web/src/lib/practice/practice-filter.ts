import type { ListPractice } from '@heed/services/evidence/list-practice';

const PATH = '/practice';

/** The filter an address asks for. What it does not know is left out. */
export function practiceFilterIn(params: URLSearchParams): ListPractice {
  const page = Number(params.get('page') ?? '1');
  return {
    themeCode: params.get('theme')?.slice(0, 80) || null,
    words: params.get('words')?.trim().slice(0, 200) || null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of the page with a filter; the first page is not named. */
export function practiceHref(filter: Partial<ListPractice>): string {
  const query = new URLSearchParams();
  if (filter.themeCode) query.set('theme', filter.themeCode);
  if (filter.words) query.set('words', filter.words);
  if (filter.page && filter.page > 1) query.set('page', String(filter.page));
  return query.size > 0 ? `${PATH}?${query}` : PATH;
}

/** What is chosen, each with the address of the page without it. */
export function chosenPractice(filter: ListPractice, themeName: (code: string) => string) {
  const { themeCode, words } = filter;
  return [
    ...(themeCode ? [{ label: themeName(themeCode), removeHref: practiceHref({ words }) }] : []),
    ...(words ? [{ label: `“${words}”`, removeHref: practiceHref({ themeCode }) }] : []),
  ];
}
