import { LEARNING_KINDS, LearningKind } from '@heed/domain/evidence/learning-kinds';
import { Scope, SCOPE_LABELS } from '@heed/domain/vocabulary';
import type { ListLearning } from '@heed/services/evidence/list-learning';

/** The word for what a row of the log is. */
export function logKindWords(kind: string): string {
  const known = LearningKind.safeParse(kind);
  return known.success ? LEARNING_KINDS[known.data].label : 'Emerging threat';
}

const PATH = '/learning';

/** The filter an address asks for. What it does not know is left out. */
export function filterIn(params: URLSearchParams): ListLearning {
  const kind = params.get('kind');
  const scope = Scope.safeParse(params.get('scope'));
  const page = Number(params.get('page') ?? '1');
  return {
    kind: kind === 'emerging_threat' ? kind : (LearningKind.safeParse(kind).data ?? null),
    themeCode: params.get('theme')?.slice(0, 80) || null,
    scope: scope.success ? scope.data : null,
    words: params.get('words')?.trim().slice(0, 200) || null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of the log with a filter; the first page is not named. */
export function logHref(filter: ListLearning): string {
  const query = new URLSearchParams();
  if (filter.kind) query.set('kind', filter.kind);
  if (filter.themeCode) query.set('theme', filter.themeCode);
  if (filter.scope) query.set('scope', filter.scope);
  if (filter.words) query.set('words', filter.words);
  if (filter.page > 1) query.set('page', String(filter.page));
  return query.size > 0 ? `${PATH}?${query}` : PATH;
}

/** What is chosen, each with the address of the log without it. */
export function chosenFilters(filter: ListLearning, themeName: (code: string) => string) {
  const without = (part: keyof ListLearning) => logHref({ ...filter, [part]: null, page: 1 });
  return [
    ...(filter.kind ? [{ label: logKindWords(filter.kind), removeHref: without('kind') }] : []),
    ...(filter.themeCode
      ? [{ label: themeName(filter.themeCode), removeHref: without('themeCode') }]
      : []),
    ...(filter.scope ? [{ label: SCOPE_LABELS[filter.scope], removeHref: without('scope') }] : []),
    ...(filter.words ? [{ label: `“${filter.words}”`, removeHref: without('words') }] : []),
  ];
}
