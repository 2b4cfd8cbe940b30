/**
 * An area figures are about. `code` is its ONS code and the key of stored figures; `laCode` the Department for
 * Education's number. Names are never compared: publishers spell them differently.
 */
export type Area = { code: string; name: string; laCode: string | null };
export type Areas = { local: Area; benchmarks: readonly Area[] };

/** England, with the number it has in the LAIT table. */
export const ENGLAND: Area = { code: 'E92000001', name: 'England', laCode: '970' };

/** Numbers of regions in the LAIT table, by ONS code, as far as a file has shown them. */
const REGION_NUMBERS: Readonly<Record<string, string>> = { E12000005: '984' };

/** The areas a partnership reads: its own, its region and England. */
export function areasOf(area: {
  name: string;
  onsCode: string;
  laCode: string;
  regionCode: string | null;
  regionName: string | null;
}): Areas {
  const local = { code: area.onsCode, name: area.name, laCode: area.laCode };
  if (area.regionCode === null) return { local, benchmarks: [ENGLAND] };
  const region: Area = {
    code: area.regionCode,
    name: area.regionName ?? area.regionCode,
    laCode: REGION_NUMBERS[area.regionCode] ?? null,
  };
  return { local, benchmarks: [region, ENGLAND] };
}

/** The area a row is about, by the number that outlives changes of ONS code, else by ONS code; null if not wanted. */
export function findArea(
  areas: Areas,
  { code, laCode }: { code: string; laCode: string },
): Area | null {
  const wanted = [areas.local, ...areas.benchmarks];
  return (
    wanted.find((area) => area.laCode !== null && area.laCode === laCode) ??
    wanted.find((area) => area.code === code) ??
    null
  );
}
