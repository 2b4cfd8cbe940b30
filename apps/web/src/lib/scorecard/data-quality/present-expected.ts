import { RETURN_STATES, type ExpectedReturn } from '@heed/domain/chasing/expected-return';

import { dayInWords } from '#lib/words/dates.ts';
import { capitalised } from '#lib/words/lists.ts';
import type { TagWords } from '#lib/words/tag.ts';

const COLOURS = { up_to_date: 'green', due: 'blue', late: 'orange', no_data: 'grey' } as const;

/** How the next figure of a measure stands, and of which period it is by when. */
export function presentExpected({ state, period, dueOn }: ExpectedReturn): {
  tag: TagWords;
  words: string;
} {
  return {
    tag: { text: RETURN_STATES[state], colour: COLOURS[state] },
    words: `${capitalised(period.label)}, by ${dayInWords(dueOn)}`,
  };
}
