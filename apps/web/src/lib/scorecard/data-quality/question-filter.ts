import type { QuestionRow } from '@heed/services/scorecard/chasing/list-questions';

const VIEWS = ['open', 'answered', 'closed'] as const;
export type QuestionView = (typeof VIEWS)[number];

/** Which questions the address asks for; those nobody has answered unless it says otherwise. */
export function viewIn(query: URLSearchParams): QuestionView {
  const asked = query.get('show');
  return VIEWS.find((view) => view === asked) ?? 'open';
}

/** The views with how many questions each holds, for the navigation above the queue. */
export function questionViews(rows: readonly Pick<QuestionRow, 'status'>[], current: QuestionView) {
  const words: Record<QuestionView, string> = {
    open: 'Not answered',
    answered: 'Answered, still out',
    closed: 'Closed',
  };
  return VIEWS.map((view) => ({
    text: `${words[view]} (${rows.filter(({ status }) => status === view).length})`,
    href: view === 'open' ? '/scorecard/data-quality' : `/scorecard/data-quality?show=${view}`,
    current: view === current,
  }));
}
