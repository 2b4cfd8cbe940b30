import type { Span } from './span.ts';

const NOUNS =
  `Academy Aid Association Avenue Borough Centre Centres Charity Church Clinic Close College Cottage Council
  Court Crescent Drive Estate Farm Foundation Gardens Group Grove Hall Hospice Hospital House Housing
  Hub Infant Infants Institute Junior Lane Library Limited Lodge Ltd LLP Nursery Park Partnership
  Partners Place Practice Primary Project Refuge Road School Services Society Solicitors Square Street
  Surgery Terrace Trust University View Ward Way plc CIC`
    .split(/\s+/)
    .join('|');
// Up to three words in capitals between the name and the noun: "Grace Hill Primary School".
const AFTER = new RegExp(
  `^(?:'s)?(?:(?: (?:&|and|of) ?)?[ ]?[A-Z][A-Za-z']{0,20}){0,3} (?:${NOUNS}|${NOUNS.toUpperCase()})(?![A-Za-z])|^ (?:&|and) (?:Co|Sons|Partners)(?![A-Za-z])`,
);
const BEFORE = /(?:^|[^A-Za-z])(?:St|Saint)\.? $/;
const WINDOW = 96;

/** True if a name belongs to a place or a body: "Rose Cottage", "St Grace's School", "Ellis & Sons". */
export function isOrganisation(text: string, { start, end }: Span): boolean {
  return (
    AFTER.test(text.slice(end, end + WINDOW)) ||
    BEFORE.test(text.slice(Math.max(0, start - 8), start))
  );
}
