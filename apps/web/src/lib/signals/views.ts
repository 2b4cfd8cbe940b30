/** The views of the signals, as their sub-navigation and address name them. */
export type SignalsView = 'active' | 'closed' | 'themes' | 'changes' | 'matrix' | 'report-card';

/** Views for those who triage. */
const TRIAGE: readonly SignalsView[] = ['matrix', 'report-card'];

const VIEWS: readonly { view: SignalsView; text: string; href: string }[] = [
  { view: 'active', text: 'Active alerts', href: '/signals' },
  { view: 'closed', text: 'Closed alerts', href: '/signals?show=closed' },
  { view: 'themes', text: 'Themes on the board', href: '/signals?show=themes' },
  { view: 'changes', text: 'What changed', href: '/signals/changes' },
  { view: 'matrix', text: 'Matrix', href: '/signals/matrix' },
  { view: 'report-card', text: 'Report card', href: '/signals/report-card' },
];

/** The sub-navigation with one view marked. Without the right to triage some are left out. */
export function signalsNavigation(current: SignalsView, mayTriage: boolean) {
  return VIEWS.filter(({ view }) => !TRIAGE.includes(view) || mayTriage).map(
    ({ view, text, href }) => ({ text, href, current: view === current }),
  );
}

/** The view an address asks for; anything unknown is the active queue. */
export function viewIn(params: URLSearchParams): 'active' | 'closed' | 'themes' {
  const show = params.get('show');
  return show === 'closed' || show === 'themes' ? show : 'active';
}
