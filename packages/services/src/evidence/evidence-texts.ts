import { formatPartialDate, type DatePrecision } from '@heed/domain/evidence/partial-date';

import type { Step } from '../action.ts';

/** One record or threat as text: what is compared, suggested from and looked for. */
export type EvidenceText = {
  ref: string;
  title: string;
  /** Title, summary and learning points together. */
  text: string;
  source: string;
  sourceUrl: string | null;
  leadAgency: string;
  /** The first day on which it may have been. */
  on: string;
  precision: DatePrecision;
  recordedAt: Date;
  themeCodes: string[];
  originIds: string[];
};

/** Beyond this many the oldest are left out: what is compared is read in one go. */
const MOST_TEXTS = 5_000;

/** Every record and threat as text, oldest first, but those that were logged by mistake. */
export async function loadEvidenceTexts({ tx }: Pick<Step, 'tx'>): Promise<EvidenceText[]> {
  const rows = await tx.$queryRaw<EvidenceText[]>`
    with entries as (
      select r.id, r.ref, r.title, r.source, r.source_url, r.lead_agency, r.observed_on,
        r.observed_precision as precision, r.recorded_at,
        concat_ws(E'\n', r.title, nullif(r.summary, ''),
          (select string_agg(p.text, E'\n' order by p.position) from learning_point p
            where p.record_id = r.id)) as text,
        array(select i.id from evidence_item i
          join learning_point p on p.id = i.learning_point_id where p.record_id = r.id) as items
      from learning_record r
      union all
      select e.id, e.ref, e.title, e.source, e.source_url, e.lead_agency, e.seen_on,
        e.seen_precision, e.recorded_at,
        concat_ws(E'\n', e.title, nullif(e.summary, '')),
        array(select i.id from evidence_item i where i.threat_id = e.id)
      from emerging_threat e
    )
    select ref, title, text, source, source_url as "sourceUrl", lead_agency as "leadAgency",
      observed_on::text as on, precision, recorded_at as "recordedAt",
      array(select distinct t.theme_code from evidence_item_theme t where t.item_id = any(items)
        order by 1) as "themeCodes",
      array(select distinct i.origin_id::text from evidence_item i where i.id = any(items)
        order by 1) as "originIds"
    from entries
    where not exists (select from evidence_item i where i.id = any(items) and i.ended_reason = 'withdrawn')
    order by observed_on desc, ref desc limit ${MOST_TEXTS}`;
  return rows.reverse();
}

/** When it was, as it was given: a day, a month (`2026-04`) or a year (`2026`); never a day nobody named. */
export function textDateAsGiven({ on, precision }: Pick<EvidenceText, 'on' | 'precision'>): string {
  return formatPartialDate(on, precision);
}
