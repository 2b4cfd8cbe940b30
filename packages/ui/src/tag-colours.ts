/** The colours a tag may have, besides its own blue. */
export const TAG_COLOURS = [
  'grey',
  'green',
  'teal',
  'blue',
  'purple',
  'magenta',
  'red',
  'orange',
  'yellow',
] as const;

export type TagColour = (typeof TAG_COLOURS)[number];
