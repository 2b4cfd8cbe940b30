/** What may be asked of a return, as the person who answers reads it. */
export const QUESTION_KINDS = {
  late: 'The figure is late',
  no_data: 'There has never been a figure',
  unknown: 'What is unknown has risen suddenly',
  coverage: 'It counts in many more or fewer than before',
} as const;
export type QuestionKind = keyof typeof QUESTION_KINDS;

/** Open: nobody has answered. Answered: somebody has, and the figure is still out. Closed: what was asked for is there. */
export const QUESTION_STATES = {
  open: 'Open',
  answered: 'Answered',
  closed: 'Closed',
} as const;
