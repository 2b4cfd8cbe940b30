import { tableOf } from '../bench/report.ts';
import type { Goal } from './goal.ts';

const PACKAGES =
  'A larger set is not in the project, because it is made of descriptions of software under many licences: 22 streams of about 300 texts a year, a hidden new subject in 16 of them. On 23 November 2026 the same rules found 13 of the 16 within 26 weeks (aim: 13; by words alone 12), raised 0.5 false alerts a stream-year (aim: at most 0.8; by words alone 0.3), and had seen 11 texts of the subject at the first alert, median (aim: at most 8; by words alone 9).';

type Measured = { themes: Goal[]; both: Goal[]; words: Goal[] };

/** `docs/text-targets.md`: every figure beside what is aimed at, how it was measured, and what was tried where it is missed. */
export function pageOf({ themes, both, words }: Measured): string {
  return [
    '# What the text rules reach',
    '',
    'Written by `npm run measure:text`, which reads the texts in `tests/oracles/data/` and nothing else: the same project gives the same page. What emerges is looked for by words and, half and half, by what sentences mean; themes and related learning by words alone.',
    '',
    '## Themes and related learning',
    '',
    ...tableOf(rowsOf(themes)),
    '',
    'Synthetic findings avoid the name of their theme. Published findings are paraphrased; their tags stand for themes of the project as in the crosswalk beside them, and those without such a theme are left out. Patient comments carry codes that people gave them.',
    '',
    '## What emerges',
    '',
    ...tableOf(rowsOf(both)),
    '',
    'Synthetic issues: eight findings of one issue come in 26 weeks among eight known ones, after 40 known ones over two years, in ten orders each, looked at once a week. An issue is found when a group holds three of its findings at least and they are half of the group. Where nothing is new: patient comments spread evenly over three years and eight invented agencies, in three orders at 300 a year and ten at 54; a scan a week in the last year.',
    '',
    PACKAGES,
    '',
    '### By words alone',
    '',
    'What is left where the sentence model cannot be used or is switched off; the page of emerging groups says so then.',
    '',
    ...tableOf(rowsOf(words)),
    '',
    '## What was tried where an aim is missed',
    '',
    'By words alone the findings of a synthetic issue stay apart, for two of them often share no telling word. Weighing pairs of words from not at all to fully, and rare words up to twice as much, moved no total of alerts; sentence vectors did. A share of 0.3 to 1 for them found the same issues.',
    '',
    'The aim for related learning was reached on 118 published findings, of which these are 62. Other weights of pairs of words gave 26% to 29%; with sentence vectors at a fifth 32%, at a half 28%, by themselves 24%. They were not taken for four points: a form would have to wait for the model while somebody types, and could not say which words led to what it shows.',
    '',
  ].join('\n');
}

function rowsOf(goals: readonly Goal[]): string[][] {
  return [
    ['', 'reached', 'aim', ''],
    ...goals.map(({ name, reached, goal, met }) => [
      name,
      reached,
      goal,
      met === null ? '' : met ? 'met' : 'missed',
    ]),
  ];
}
