export type Delimiter = ',' | ';' | '\t';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** The separator of a table, by what stands most often outside quotes in its first line; a comma if none does. */
export function findDelimiter(text: string): Delimiter {
  const counts = countOutsideQuotes(text);
  return DELIMITERS.reduce((best, one) => (counts[one] > counts[best] ? one : best), ',');
}

function countOutsideQuotes(text: string): Record<Delimiter, number> {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && isDelimiter(character)) counts[character] += 1;
  }
  return counts;
}

function isDelimiter(character: string): character is Delimiter {
  return (DELIMITERS as readonly string[]).includes(character);
}
