import { act, type Action } from '../action.ts';

/** The organisations a person of the partnership can belong to, by name. */
export function listOrganisations(action: Action): Promise<{ code: string; name: string }[]> {
  return act(action, 'people.manage', ({ tx }) =>
    tx.organisation.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true } }),
  );
}
