/** Letters that Unicode does not take apart into a base and a mark. */
const BASE_LETTERS: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
};

// Before NFKC: it would turn the acute accent, typed as an apostrophe, into a space and a mark.
const APOSTROPHE = /[\u0060\u00b4\u02b9\u02bb\u02bc\u02c8\u2018\u2019\u201b\u2032\uff07\uff40]/u;
const INVISIBLE = /^[\p{Cf}\u034f\u115f\u1160\u3164]$/u;
const SPACE = /^\p{Zs}$/u;
const LINE_BREAK = /^[\r\v\f\u0085\u2028\u2029]$/u;
const DASH = /^[\p{Pd}\u02d7\u2043\u2212\u2796]$/u;
const DOT = /^[\u00b7\u2022\u2024\u2027\u2219\u22c5\u30fb\uff65]$/u;
const SLASH = /^[\u2044\u2215]$/u;
/** A sign that stands for a whole phrase is no way to write an identifier, and would swell the text. */
const LONGEST = 4;
const MARKS = /\p{M}/gu;

/**
 * One character as the finders read it: NFKC, without accents, each kind of apostrophe, dash, dot,
 * slash, space and line break as its ASCII one, and nothing for what cannot be seen.
 */
export function foldCharacter(character: string): string {
  if (APOSTROPHE.test(character)) return "'";
  const plain = character.normalize('NFKC').normalize('NFD').replace(MARKS, '');
  if (plain.length > LONGEST) return character;
  return Array.from(plain, foldPlain).join('');
}

function foldPlain(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (SPACE.test(character)) return ' ';
  if (LINE_BREAK.test(character)) return '\n';
  if (DASH.test(character)) return '-';
  if (DOT.test(character)) return '.';
  if (SLASH.test(character)) return '/';
  return BASE_LETTERS[character] ?? character;
}
