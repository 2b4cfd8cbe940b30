import type { Step } from './action.ts';

/** The next permanent reference of a kind in the current year, such as `RR-2026-0007`. Numbers are never reused. */
export async function nextReference(
  { tx, partnershipId, today }: Step,
  prefix: string,
): Promise<string> {
  const year = Number(today.slice(0, 4));
  const rows = await tx.$queryRaw<{ last: number }[]>`
    insert into reference_counter (partnership_id, prefix, year, last)
    values (${partnershipId}::uuid, ${prefix}, ${year}, 1)
    on conflict (partnership_id, prefix, year) do update set last = reference_counter.last + 1
    returning last`;
  return `${prefix}-${year}-${String(rows[0]?.last ?? 1).padStart(4, '0')}`;
}
