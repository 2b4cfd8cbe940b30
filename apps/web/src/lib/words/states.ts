import { LEVEL_LABELS, STATE_LABELS, ThemeState } from '@heed/domain/vocabulary';
import type { TagColour } from '@heed/ui/tag-colours';

import type { TagWords } from './tag.ts';

const STATES: Record<ThemeState, { colour: TagColour; meaning: string }> = {
  QUIET: { colour: 'grey', meaning: 'no source raises a concern' },
  SINGLE: { colour: 'blue', meaning: 'one independent source raises a concern' },
  EMERGING: { colour: 'yellow', meaning: 'two independent sources agree' },
  CONVERGENT: { colour: 'orange', meaning: 'three or more independent sources agree' },
  CONTESTED: {
    colour: 'purple',
    meaning: 'sources disagree: some raise a concern, others give assurance',
  },
  ASSURED: {
    colour: 'green',
    meaning: 'at least two sources give assurance and none raises a concern',
  },
};

/** A theme's state as a tag. A state of a later release is shown by its code. */
export function stateTag(state: string): TagWords {
  const known = ThemeState.safeParse(state);
  if (!known.success) return { text: state, colour: 'grey' };
  return { text: STATE_LABELS[known.data], colour: STATES[known.data].colour };
}

/** A state as it stands in a sentence: “it would be raised by a single source”. */
export function stateInSentence(state: string): string {
  return state === 'SINGLE' ? 'raised by a single source' : stateTag(state).text.toLowerCase();
}

/** What a state says, to follow a name: “two independent sources agree”. */
export function stateMeaning(state: string): string {
  const known = ThemeState.safeParse(state);
  return known.success ? STATES[known.data].meaning : '';
}

const LEVEL_COLOURS: readonly TagColour[] = ['grey', 'blue', 'orange', 'red'];

/** A level from 0 to 3 as a tag. */
export function levelTag(level: number): TagWords {
  const labels: Record<number, string> = LEVEL_LABELS;
  return { text: labels[level] ?? `Level ${level}`, colour: LEVEL_COLOURS[level] ?? 'grey' };
}
