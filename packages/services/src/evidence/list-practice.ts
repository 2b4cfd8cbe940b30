import { formatPartialDate, type DatePrecision } from '@heed/domain/evidence/partial-date';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { countingFor } from '../themes/counting-for.ts';
import { searchPatterns } from './search-words.ts';

const PAGE_SIZE = 20;

/** Filters of the page of good practice, as they stand in its address. */
export const ListPractice = z.strictObject({
  themeCode: z.string().max(80).nullable(),
  words: z.string().max(200).nullable(),
  page: z.int().min(1).max(10_000),
});
export type ListPractice = z.infer<typeof ListPractice>;

export type Practice = {
  /** Reference of the learning point: the record's with its number. */
  id: string;
  ref: string;
  title: string;
  text: string;
  source: string;
  sourceUrl: string | null;
  scope: string;
  leadAgency: string;
  on: string;
  themeCodes: string[];
};

type Found = Omit<Practice, 'on'> & { observedOn: string; precision: DatePrecision; total: number };

/**
 * One page of good practice, newest first, for everyone: every learning point that assures and still counts, with how many
 * there are in all. Words are looked for in the text, its title, source and reference.
 */
export function listPractice(
  action: Action,
  filter: ListPractice,
): Promise<{ rows: Practice[]; total: number; pageSize: number }> {
  return act(action, 'practice.read', async (step) => {
    const codes = filter.themeCode && (await countingFor(step, filter.themeCode));
    const likes = await searchPatterns(step, filter.words);
    const rows = await step.tx.$queryRaw<Found[]>`
      with practice as (
        select i.ref as id, r.ref, r.title, p.text, r.source, r.source_url as "sourceUrl", r.scope,
          coalesce(o.name, r.lead_agency) as "leadAgency", r.observed_on::text as "observedOn",
          r.observed_precision as precision, r.recorded_at,
          array(select t.theme_code from evidence_item_theme t where t.item_id = i.id
            order by t.role, t.theme_code) as "themeCodes"
        from evidence_item i
        join learning_point p on p.id = i.learning_point_id
        join learning_record r on r.id = p.record_id
        left join organisation o on o.partnership_id = r.partnership_id and o.code = r.lead_agency
        where i.polarity = 'assurance' and i.ended_on is null
      )
      select *, count(*) over ()::int as total from practice
      where (${codes}::text[] is null or "themeCodes" && ${codes}::text[])
        and (${likes}::text[] is null or title ilike any(${likes}) or text ilike any(${likes})
          or source ilike any(${likes}) or id ilike any(${likes}))
      order by "observedOn" desc, recorded_at desc, id
      limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`;
    return {
      rows: rows.map(
        ({ id, ref, title, text, source, sourceUrl, scope, leadAgency, themeCodes, ...when }) => ({
          id,
          ref,
          title,
          text,
          source,
          sourceUrl,
          scope,
          leadAgency,
          themeCodes,
          on: formatPartialDate(when.observedOn, when.precision),
        }),
      ),
      total: rows[0]?.total ?? 0,
      pageSize: PAGE_SIZE,
    };
  });
}
