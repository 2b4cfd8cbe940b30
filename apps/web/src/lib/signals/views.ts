/** The views of the signals, as their sub-navigation and address name them. */
export type SignalsView = 'active' | 'closed' | 'themes' | 'changes' | 'matrix';

const VIEWS: readonly { view: SignalsView; text: string; href: string }[] = [
  { view: 'active', text: 'Active alerts', href: '/signals' },
  { view: 'closed', text: 'Closed alerts', href: '/signals?show=closed' },
  { view: 'themes', text: 'Themes on the board', href: '/signals?show=themes' },
  { view: 'changes', text: 'What changed', href: '/signals/changes' },
  { view: 'matrix', text: 'Matrix', href: '/signals/matrix' },
];

/** The sub-navigation with one view marked. Without the right to triage there is no matrix. */
export function signalsNavigation(current: SignalsView, mayReadMatrix: boolean) {
  return VIEWS.filter(({ view }) => view !== 'matrix' || mayReadMatrix).map(
    ({ view, text, href }) => ({ text, href, current: view === current }),
  );
}

/** The view an address asks for; anything unknown is the active queue. */
export function viewIn(params: URLSearchParams): 'active' | 'closed' | 'themes' {
  const show = params.get('show');
  return show === 'closed' || show === 'themes' ? show : 'active';
}
