const ROLE_WORDS = new Set(
  `access admin adult adults board business cdop child children childrens community complaints contact
  data desk discharge dols duty early emergency enquiries feedback foi front frontdoor head health hello
  help helpdesk hospital hours housing hub info lado learning mail mash mca media multi agency news
  noreply of office options out partnership police press prevent protection quality assurance reception
  records referrals reviews sab safeguarding safety school secretary services social care support team
  training unit webmaster`.split(/\s+/),
);
/** Beyond the annotation guide: words of the same sort that no one is called by. */
const MORE_ROLE_WORDS = new Set(
  `and the for no not reply do north south east west central area region county city borough council
  service teams reviews review referral enquiry complaint admissions attendance inclusion allocations
  intake triage finance governance performance panel conference customer customers line exploitation
  fostering adoption youth justice camhs send academy college nursery surgery practice clinic postmaster
  abuse hr it comms request requests`.split(/\s+/),
);
/** A name shorter than this in a domain is no place: "ic", "uk". */
const SHORTEST_PLACE = 4;
const LONGEST_WORD = 24;

/**
 * True if every word before the @ names a function, a team or a place (a word of the domain), and at
 * least one of them a function: "northmere.duty.team" at northmere.gov.uk. Words may be joined
 * ("dutyteam"); digits do not count. Takes both parts in folded characters.
 */
export function isRoleMailbox(local: string, domain: string): boolean {
  const places = domain
    .toLowerCase()
    .split(/[.-]/)
    .filter((label) => label.length >= SHORTEST_PLACE);
  const words = local
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  const isPlace = (word: string) =>
    word.length >= SHORTEST_PLACE && places.some((label) => label.startsWith(word));
  return (
    words.some((word) => splits(word, isRoleWord)) &&
    words.every(
      (word) => isPlace(word) || splits(word, (part) => isRoleWord(part) || isPlace(part)),
    )
  );
}

function isRoleWord(word: string): boolean {
  return ROLE_WORDS.has(word) || MORE_ROLE_WORDS.has(word);
}

/** True if the word is one such part or several joined. */
function splits(word: string, isPart: (part: string) => boolean): boolean {
  const reached = new Set([0]);
  for (const from of reached) {
    for (let to = from + 2; to <= Math.min(word.length, from + LONGEST_WORD); to += 1) {
      if (isPart(word.slice(from, to))) reached.add(to);
    }
  }
  return reached.has(word.length);
}
