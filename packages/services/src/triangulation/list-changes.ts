import { addDays, isCivilDate } from '@heed/domain/calendar/civil-date';
import { DomainError } from '@heed/domain/errors';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { themeChangesSince, type ChangedTheme } from '../themes/changes-since.ts';

export const ListChanges = z.strictObject({
  since: z.string().refine(isCivilDate, { error: 'Enter a real date, like 27 3 2026' }).optional(),
});
export type ListChanges = z.infer<typeof ListChanges>;

/** Two meetings of an executive lie about this far apart. */
const USUAL_DAYS = 30;

export type ThemeChange = {
  code: string;
  name: string;
  /** How it stood at the end of the day; null if it had never been weighed. */
  before: { state: string; level: number; speaking: string[] } | null;
  now: { state: string; level: number; speaking: string[] };
  /** Items of evidence recorded after the day, on it or on a theme below it. */
  newItems: number;
};

/**
 * What the board says now against what it said at the end of a day: every theme whose state, level or speaking streams
 * are others, gravest first, the themes that were retired, merged or divided, and the days compared. Without a day, a month ago. Throws INVALID for a day to come.
 */
export function listChanges(
  action: Action,
  { since }: ListChanges,
): Promise<{ since: string; today: string; changes: ThemeChange[]; changed: ChangedTheme[] }> {
  return act(action, 'board.read', async ({ tx, today }) => {
    const day = since ?? addDays(today, -USUAL_DAYS);
    if (day > today) {
      throw new DomainError(
        'INVALID',
        'The day to compare with must not be in the future',
        'since-day',
      );
    }
    const changes = await tx.$queryRaw<ThemeChange[]>`
      with recursive under as (
        select code as root, code from theme
        union all
        select under.root, below.code from theme below join under on below.parent_code = under.code
      )
      select t.code, t.name,
        case when b.state is not null
          then jsonb_build_object('state', b.state, 'level', b.level, 'speaking', to_jsonb(b.speaking)) end as before,
        jsonb_build_object('state', n.state, 'level', n.level, 'speaking', to_jsonb(n.speaking)) as now,
        (select count(distinct i.id)::int from evidence_item i
          join evidence_item_theme it on it.item_id = i.id
          join under on under.code = it.theme_code and under.root = t.code
          where i.partnership_id = t.partnership_id and i.ended_reason is distinct from 'withdrawn'
            and i.recorded_on > ${day}::date) as "newItems"
      from theme t
      join lateral (select state, level, score, speaking from theme_evaluation e
        where e.partnership_id = t.partnership_id and e.theme_code = t.code
        order by e.evaluated_at desc, e.created_at desc limit 1) n on true
      left join lateral (select state, level, speaking from theme_evaluation e
        where e.partnership_id = t.partnership_id and e.theme_code = t.code and e.as_of <= ${day}::date
        order by e.evaluated_at desc, e.created_at desc limit 1) b on true
      where t.retired_on is null and (coalesce(b.state, 'QUIET'), coalesce(b.level, 0), coalesce(b.speaking, '{}'))
        is distinct from (n.state, n.level, n.speaking)
      order by n.level desc, n.score desc, t.position`;
    return { since: day, today, changes, changed: await themeChangesSince({ tx }, day) };
  });
}
