import {
  CREDIBILITY_LABELS,
  Polarity,
  Reliability,
  RELIABILITY_LABELS,
  STREAMS,
} from '@heed/domain/vocabulary';
import type { ThemeView } from '@heed/services/triangulation/show-theme';

import { oldTermWords } from '#lib/evidence/old-term-words.ts';
import { partialDateWords } from '#lib/evidence/partial-date-words.ts';
import { dayInWords } from '#lib/words/dates.ts';
import { capitalised } from '#lib/words/lists.ts';
import { cellWords } from '#lib/words/streams.ts';
import type { TagWords } from '#lib/words/tag.ts';

type Item = ThemeView['evidence'][number];

/** What an item says, short enough for a tag. */
const POLARITIES: Record<Polarity, TagWords> = {
  concern: { text: 'Concern', colour: 'orange' },
  assurance: { text: 'Assurance', colour: 'green' },
  mixed: { text: 'Mixed', colour: 'purple' },
  neutral: { text: 'Neither', colour: 'grey' },
};

/** One item of evidence in words. Its grades stand apart: the source first, then what it says. */
export function presentItem(item: Item) {
  const polarity = Polarity.parse(item.polarity);
  const reliability = Reliability.safeParse(item.reliability);
  const credibility: Record<number, string> = CREDIBILITY_LABELS;
  return {
    id: item.id,
    stream: item.stream,
    polarity,
    polarityTag: POLARITIES[polarity],
    title: item.title,
    text: item.text,
    oldTerms: oldTermWords(item.oldTerms),
    source: item.source,
    href: `/learning/${item.recordRef}`,
    when: partialDateWords(item.observedOn),
    elsewhere: item.scope === 'national',
    agency: item.leadAgency,
    flag: item.flag && {
      text: capitalised(item.flag.replaceAll('_', ' ')) + (item.flagCleared ? ', acted on' : ''),
      colour: item.flagCleared ? ('grey' as const) : ('red' as const),
    },
    ended: item.endedOn && `Not counted since ${dayInWords(item.endedOn)}`,
    severity: item.severity,
    grade: [
      reliability.success ? RELIABILITY_LABELS[reliability.data] : item.reliability,
      credibility[item.credibility] ?? String(item.credibility),
    ].join('; '),
  };
}

export type EvidenceItem = ReturnType<typeof presentItem>;

/** Every stream that says something on the theme or was due to, with its items; the scorecard's readings come apart. */
export function groupByStream({
  evaluation,
  evidence,
}: Pick<ThemeView, 'evaluation' | 'evidence'>) {
  return Object.entries(STREAMS).flatMap(([stream, name]) => {
    const items = evidence.filter((item) => item.stream === stream).map(presentItem);
    const weighed = evaluation?.answer.streams.find((one) => one.stream === stream);
    const says = weighed
      ? cellWords({
          side: weighed.side,
          origins: weighed.origins,
          due: weighed.expected?.status ?? null,
        })
      : null;
    if (items.length === 0 && says === null) return [];
    return [{ stream, name: capitalised(name), says, items }];
  });
}

export type StreamGroup = ReturnType<typeof groupByStream>[number];
