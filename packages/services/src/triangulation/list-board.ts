import { act, type Action } from '../action.ts';

export type BoardRow = {
  code: string;
  name: string;
  parentCode: string | null;
  standing: string;
  impact: number | null;
  state: string;
  level: number;
  score: number;
  sentence: string;
  confidence: string;
  speaking: string[];
  disagree: string[];
  silent: string[];
  novel: boolean;
  evaluatedAt: Date;
  alertRef: string | null;
  alertStatus: string | null;
  decision: string | null;
  decidedAt: Date | null;
  reviewOn: Date | null;
  /** What people hold instead, and the last day on which it stands. */
  override: { state: string; expiresOn: string } | null;
};

/** Every theme with its latest evaluation, open alert and last decision; themes never evaluated or retired are left out. */
export function listBoard(action: Action): Promise<BoardRow[]> {
  return act(
    action,
    'board.read',
    ({ tx, today }) => tx.$queryRaw<BoardRow[]>`
      select t.code, t.name, t.parent_code as "parentCode", t.standing, t.impact,
        e.state, e.level, e.score, e.sentence, e.evaluated_at as "evaluatedAt",
        e.answer #>> '{confidence,level}' as confidence,
        coalesce(array(select jsonb_array_elements_text(e.answer -> 'disagree')), '{}') as disagree,
        coalesce(array(select jsonb_array_elements_text(e.answer -> 'silent')), '{}') as silent,
        e.speaking,
        coalesce((e.answer #>> '{novelty,novel}')::boolean, false) as novel,
        a.ref as "alertRef", a.status as "alertStatus",
        d.decision, d.decided_at as "decidedAt", d.review_on as "reviewOn",
        case when o.state is not null
          then jsonb_build_object('state', o.state, 'expiresOn', o.expires_on) end as override
      from theme t
      join lateral (select * from theme_evaluation e where e.partnership_id = t.partnership_id
        and e.theme_code = t.code order by e.evaluated_at desc, e.created_at desc limit 1) e on true
      left join lateral (select ref, status from alert a where a.partnership_id = t.partnership_id
        and a.theme_code = t.code and a.status <> 'closed' order by level desc, raised_at limit 1) a on true
      left join lateral (select decision, decided_at, review_on from triage_decision d
        where d.partnership_id = t.partnership_id and d.theme_code = t.code
        order by decided_at desc limit 1) d on true
      left join lateral (select state, expires_on from theme_override o
        where o.partnership_id = t.partnership_id and o.theme_code = t.code and o.ended_at is null
          and o.expires_on >= ${today}::date order by made_at desc limit 1) o on true
      where t.retired_on is null
      order by e.level desc, e.score desc, t.position`,
  );
}
