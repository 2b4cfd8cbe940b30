import { STATE_LABELS, type ThemeState } from '@heed/domain/vocabulary';

import type { FindingsStream, Turn } from './findings-stream.ts';

const LOUD = ['EMERGING', 'CONVERGENT', 'CONTESTED'];

/** `docs/findings-stream.md`: which themes emerged when and from what, and what was missed. */
export function writeFindingsReport({ records, turns, themes, groups }: FindingsStream): string {
  const titles = new Map(records.map(({ item, title }) => [item?.origin ?? '', title]));
  const untagged = records.filter(({ item }) => item === null);
  const outside = themes.filter(({ standing }) => standing === 'outside');
  const missed = outside.filter(({ best }) => !LOUD.includes(best));
  const loud = turns.filter(({ to }) => LOUD.includes(to));
  const last = records.at(-1)?.day ?? '';
  return `${[
    '# Published findings as a stream',
    '',
    `${records.length} published findings and threats, ${records[0]?.day ?? ''} to ${last}, weighed in the order of their dates by the rules of the project, as if each had been recorded on its day by one partnership (Dudley). What is about another area counts as national. Findings of one report have one origin. Only these records are weighed: no scorecard, no voice of people or practitioners.`,
    '',
    'Written by `tests/oracles/findings-stream.test.ts`, which fails when the rules give something else. The data and who coded them: `tests/oracles/data/findings-stream/README.md`. Dates known by month or year alone are taken as their first day.',
    '',
    '## When a theme emerged, and from what',
    '',
    ...(loud.length === 0 ? ['None did.'] : loud.map((turn) => turnLine(turn, titles))),
    '',
    '## How the themes stood',
    '',
    'With records on the theme, those of the area itself in brackets; the most it ever was, and what it was on the last day.',
    '',
    ...themes
      .toSorted((a, b) => b.records - a.records || (a.code < b.code ? -1 : 1))
      .map(
        (theme) =>
          `- ${theme.name} (${theme.code}): ${theme.records} (${theme.local}); most ${wordOf(theme.best)}, last ${wordOf(theme.last)}`,
      ),
    '',
    '## What the texts alone showed',
    '',
    ...(groups.length === 0
      ? [
          'Nothing. The scan needs 40 earlier texts within two years and a group of like ones in 26 weeks; published findings come too thinly for that.',
        ]
      : groups.map(
          ({ day, tier, sentence }) =>
            `- ${day}, ${tier === 'alert' ? 'an alert' : 'to watch'}: ${sentence}`,
        )),
    '',
    '## What was missed',
    '',
    `${missed.length} of ${outside.length} themes outside the plan on which something was published never became more than a single source. By rule national evidence alone raises nothing: what is missing is a local source, and the board asks for it.`,
    '',
    ...missed.map(
      (theme) =>
        `- ${theme.name} (${theme.code}): ${theme.records} published, ${theme.local} of them local`,
    ),
    '',
    `${untagged.length} ${untagged.length === 1 ? 'record has' : 'records have'} no theme of the project: ${untagged.map(({ id }) => id).join(', ') || 'none'}.`,
  ].join('\n')}\n`;
}

function turnLine(turn: Turn, titles: ReadonlyMap<string, string>): string {
  const because = turn.because.map((origin) => titles.get(origin) ?? origin);
  const place = turn.standing === 'outside' ? ', outside the plan' : '';
  return `- ${turn.day}: ${turn.name} (${turn.theme}${place}) went from ${wordOf(turn.from)} to ${wordOf(turn.to)}${because.length > 0 ? `. Enough for it: ${because.join('; ')}` : ''}.`;
}

function wordOf(state: string): string {
  const labels: Record<string, string> = STATE_LABELS satisfies Record<ThemeState, string>;
  return (labels[state] ?? state).toLowerCase();
}
