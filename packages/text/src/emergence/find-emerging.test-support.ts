import type { Document } from './read-history.ts';

const SUBJECTS =
  'heating appointment supervision transition grandmother school hospital landlord'.split(' ');
const VERBS = 'delayed refused recorded ignored shared reviewed'.split(' ');
const PLACES = 'clinic nursery court hostel surgery college market library station'.split(' ');
const AGENCIES = ['Police', 'School', 'Health', 'Housing'];

/** 120 different findings over two years, all before 2026; nothing in them is new. */
export const HISTORY: Document[] = Array.from({ length: 120 }, (_, at) => ({
  id: `h${String(at).padStart(3, '0')}`,
  date: new Date(Date.UTC(2024, 0, 5 + at * 6)).toISOString().slice(0, 10),
  source: `source ${at % 5}`,
  agency: AGENCIES[at % 4] ?? 'Police',
  text: `${SUBJECTS[at % 8] ?? ''} ${VERBS[at % 6] ?? ''} ${PLACES[at % 9] ?? ''} case${at} note${at * 7}`,
}));

const ISSUE = [
  'Pupils collapsed after vapes laced with ketamine at the gate',
  'A vape bought online held ketamine and the girl fainted',
  'Ketamine in vapes: dealer near the youth club',
  'Hospital saw two boys poisoned by a ketamine vape',
  'Parents worry about vapes with ketamine sold on phones',
  'Bladder pain in a teenager who used ketamine vapes daily',
];

/** Six findings from three agencies on something that was never written about before. */
export const NEW_ISSUE: Document[] = ISSUE.map((text, at) => ({
  id: `n${at}`,
  date: `2026-0${at + 1}-10`,
  source: `source ${at % 3}`,
  agency: AGENCIES[at % 3] ?? 'Police',
  text,
}));
