import type { TagColour } from '@heed/ui/tag-colours';

/** A tag: the words carry the meaning, the colour repeats it. */
export type TagWords = { text: string; colour: TagColour };
