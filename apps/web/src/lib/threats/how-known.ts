import type { Reliability } from '@heed/domain/vocabulary';

/** One way of knowing: what people choose, and the grades of source and content it stands for. */
type WayOfKnowing = {
  label: string;
  hint?: string;
  /** The source as others read it, who did not report it. */
  source: string;
  reliability: Reliability;
  credibility: 1 | 2 | 3 | 4 | 5 | 6;
};

/**
 * “How do you know?” in the words of practice. Nobody in a hurry grades a source from A to F; an analyst can see which
 * grades the answer stood for.
 */
export const HOW_KNOWN = {
  saw: {
    label: 'I saw or heard it myself',
    source: 'Seen or heard by a practitioner',
    reliability: 'B',
    credibility: 2,
  },
  told: {
    label: 'A colleague or another professional told me',
    source: 'Told by a colleague or another professional',
    reliability: 'C',
    credibility: 3,
  },
  read: {
    label: 'I read it in an official source',
    hint: 'A report, an alert or official figures',
    source: 'Read in an official source',
    reliability: 'A',
    credibility: 2,
  },
  talk: {
    label: 'I have heard talk',
    hint: 'In the community or online, and nobody has confirmed it',
    source: 'Talk that nobody has confirmed',
    reliability: 'D',
    credibility: 4,
  },
} as const satisfies Record<string, WayOfKnowing>;

export type HowKnown = keyof typeof HOW_KNOWN;
export const WAYS_OF_KNOWING = Object.keys(HOW_KNOWN) as [HowKnown, ...HowKnown[]];

/** Grades and source of a report. In: the way of knowing and where exactly, which may be empty. */
export function sourceOf(known: HowKnown, where: string) {
  const { source, reliability, credibility } = HOW_KNOWN[known];
  return { source: where ? `${source}: ${where}` : source, reliability, credibility };
}

/** The ways as choices of a form. */
export function waysToChoose(): { value: string; label: string; hint?: string | undefined }[] {
  return WAYS_OF_KNOWING.map((value) => {
    const { label, hint }: WayOfKnowing = HOW_KNOWN[value];
    return { value, label, hint };
  });
}
