import { foldText } from './fold-text.ts';

/** How a name of the roster may be written; `part` is a forename or a surname alone. */
export type NameForm = 'full' | 'surname first' | 'initial' | 'part';

/**
 * The names of a case, ready to be looked up. Keys are words in small folded letters without apostrophes,
 * joined by a space, by " , " where a comma stands and by " . " where a dot does.
 */
export type Roster = {
  forms: ReadonlyMap<string, NameForm>;
  firstWords: ReadonlySet<string>;
  /** Words in the longest key. */
  longest: number;
};

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|dame|rev|revd|cllr|baby)\.?$/i;
const PARTICLES = /^(?:al|bin|bint|da|de|del|den|der|di|dos|du|el|ibn|la|le|mac|ter|van|von)$/i;
const MOST_WORDS = 8;
/** Joined without a space, a shorter name is too often an ordinary word: "Al Ice". */
const SHORTEST_JOINED = 6;

/** Prepares full names ("Mei-Ling Castlegate" or "Castlegate, Mei-Ling") for looking up. */
export function compileRoster(names: readonly string[]): Roster {
  const forms = new Map<string, NameForm>();
  const add = (key: string, form: NameForm) => {
    if (key.length > 1 && key.split(' ').length <= MOST_WORDS && !forms.has(key))
      forms.set(key, form);
  };
  const people = names.map(partsOf);
  for (const person of people) addWhole(person, add);
  // Last, for a part of one name may be the whole of another.
  for (const { forename, surname } of people) {
    for (const part of [...spellings(forename), ...spellings(surname)]) add(part, 'part');
  }
  const keys = [...forms.keys()].map((key) => key.split(' '));
  return {
    forms,
    firstWords: new Set(keys.map(([first = '']) => first)),
    longest: Math.max(0, ...keys.map((key) => key.length)),
  };
}

type Person = { forename: string; middle: string; surname: string };

function partsOf(name: string): Person {
  const folded = foldText(name).text.trim();
  const [last = '', first] = folded.split(/\s*,\s*/);
  const ordered = first === undefined ? folded : `${first} ${last}`;
  const parts = ordered.split(/\s+/).filter((part) => part !== '' && !TITLES.test(part));
  const [forename = '', ...rest] = parts;
  const particle = rest.findIndex((part) => PARTICLES.test(part));
  const cut = particle < 0 ? Math.max(0, rest.length - 1) : particle;
  return {
    forename,
    middle: rest.slice(0, cut).join(' '),
    surname: rest.slice(cut).join(' '),
  };
}

function addWhole(
  { forename, middle, surname }: Person,
  add: (key: string, form: NameForm) => void,
): void {
  if (forename === '' || surname === '') return;
  for (const last of spellings(surname)) {
    for (const first of spellings(forename)) {
      add(`${first} ${last}`, 'full');
      const joined = `${first}${last}`.replaceAll(' ', '');
      if (joined.length >= SHORTEST_JOINED) add(joined, 'full');
      add(`${last} , ${first}`, 'surname first');
      for (const between of spellings(middle)) {
        add(`${first} ${between} ${last}`, 'full');
        add(`${last} , ${first} ${between}`, 'surname first');
      }
    }
    const initial = forename.charAt(0).toLowerCase();
    add(`${initial} ${last}`, 'initial');
    add(`${initial} . ${last}`, 'initial');
  }
}

/** "O'Dwyer-Lunt" as "odwyer lunt" and "o dwyer lunt"; nothing for an empty name. */
function spellings(name: string): string[] {
  const plain = name.toLowerCase().replace(/[^\p{L}' ]+/gu, ' ');
  const both = ['', ' '].map((mark) => plain.replaceAll("'", mark).replace(/\s+/g, ' ').trim());
  return [...new Set(both)].filter((spelling) => spelling !== '');
}
