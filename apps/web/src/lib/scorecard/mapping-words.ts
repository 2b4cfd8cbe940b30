/** Which part of a figure a line of a file gives. */
export const PARTS = [
  { value: 'value', text: 'The figure' },
  { value: 'numerator', text: 'Numerator' },
  { value: 'denominator', text: 'Denominator' },
  { value: 'coverage', text: 'How much it counts in' },
];

/** What a year means that the file does not explain. */
export const YEARS = [
  { value: 'reporting', text: 'Year to 31 March' },
  { value: 'academic-ending', text: 'School year' },
  { value: 'calendar', text: 'Calendar year' },
];
