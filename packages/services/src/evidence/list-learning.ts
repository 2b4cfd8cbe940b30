import { LearningKind } from '@heed/domain/evidence/learning-kinds';
import { formatPartialDate, type DatePrecision } from '@heed/domain/evidence/partial-date';
import { Scope } from '@heed/domain/vocabulary';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { countingFor } from '../themes/counting-for.ts';
import { searchPatterns } from './search-words.ts';

const PAGE_SIZE = 25;

/** Filters of the learning log, as they stand in the address of its page. */
export const ListLearning = z.strictObject({
  kind: z.union([LearningKind, z.literal('emerging_threat')]).nullable(),
  themeCode: z.string().max(80).nullable(),
  scope: Scope.nullable(),
  words: z.string().max(200).nullable(),
  page: z.int().min(1).max(10_000),
});
export type ListLearning = z.infer<typeof ListLearning>;

export type LearningRow = {
  ref: string;
  kind: string;
  title: string;
  source: string;
  scope: string;
  on: string;
  themeCodes: string[];
  points: number;
  /** Whether a person has it count no more. */
  ended: boolean;
};

type Found = Omit<LearningRow, 'on'> & { observedOn: Date; precision: DatePrecision };

/**
 * One page of records and threats, newest first, with how many there are in all. Whoever asks for a theme finds what was
 * put on those below it, and on those that were merged into it, too.
 */
export function listLearning(
  action: Action,
  filter: ListLearning,
): Promise<{ rows: LearningRow[]; total: number; pageSize: number }> {
  return act(action, 'evidence.read', async (step) => {
    const { tx } = step;
    const codes = filter.themeCode && (await countingFor(step, filter.themeCode));
    const likes = await searchPatterns(step, filter.words);
    const rows = await tx.$queryRaw<(Found & { total: number })[]>`
      with entries as (
        select r.id, r.ref, r.kind, r.title, r.source, r.scope, r.observed_on, r.observed_precision as precision,
          r.recorded_at, r.summary,
          (select string_agg(p.text, ' ') from learning_point p where p.record_id = r.id) as words,
          (select count(*)::int from learning_point p where p.record_id = r.id) as points,
          exists (select from evidence_item i join learning_point p on p.id = i.learning_point_id
            where p.record_id = r.id and i.ended_on is not null) as ended,
          array(select distinct t.theme_code from evidence_item_theme t
            join evidence_item i on i.id = t.item_id
            join learning_point p on p.id = i.learning_point_id where p.record_id = r.id order by 1) as themes
        from learning_record r
        union all
        select e.id, e.ref, 'emerging_threat', e.title, e.source, e.scope, e.seen_on, e.seen_precision,
          e.recorded_at, e.summary, null, 1,
          exists (select from evidence_item i where i.threat_id = e.id and i.ended_on is not null),
          array(select distinct t.theme_code from evidence_item_theme t
            join evidence_item i on i.id = t.item_id where i.threat_id = e.id order by 1)
        from emerging_threat e
      )
      select ref, kind, title, source, scope, observed_on as "observedOn", precision, points, ended,
        themes as "themeCodes", count(*) over ()::int as total
      from entries
      where (${filter.kind}::text is null or kind = ${filter.kind})
        and (${filter.scope}::text is null or scope = ${filter.scope})
        and (${codes}::text[] is null or themes && ${codes}::text[])
        and (${likes}::text[] is null or title ilike any(${likes}) or summary ilike any(${likes})
          or words ilike any(${likes}) or ref ilike any(${likes}))
      order by observed_on desc, recorded_at desc, ref desc
      limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`;
    return {
      rows: rows.map(
        ({
          observedOn,
          precision,
          ref,
          kind,
          title,
          source,
          scope,
          themeCodes,
          points,
          ended,
        }) => ({
          ref,
          kind,
          title,
          source,
          scope,
          themeCodes,
          points,
          ended,
          on: formatPartialDate(observedOn.toISOString().slice(0, 10), precision),
        }),
      ),
      total: rows[0]?.total ?? 0,
      pageSize: PAGE_SIZE,
    };
  });
}
