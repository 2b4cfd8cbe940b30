/** A heading as a label: one line, without the markers of footnotes, which change between releases. */
export function cleanLabel(text: string): string {
  return text
    .replace(/\s*\[notes?\s*[\d, ]*\]/gi, '')
    .replace(/\s*[¹²³⁴-⁹]+$/g, '')
    .replace(/^\*+\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same without capitals and punctuation, for comparing headings with words we know. */
export function plainLabel(text: string): string {
  return cleanLabel(text)
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}
