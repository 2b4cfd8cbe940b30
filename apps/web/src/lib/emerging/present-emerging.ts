import type {
  EmergingIssueView,
  EmergingList,
  EmergingView,
} from '@heed/services/emergence/list-emerging';
import type { TagColour } from '@heed/ui/tag-colours';

import { evidenceHref } from '#lib/evidence/evidence-href.ts';
import { partialDateWords } from '#lib/evidence/partial-date-words.ts';
import { dayInWords } from '#lib/words/dates.ts';
import { countOf, inWords } from '#lib/words/lists.ts';
import { chanceWords, rateWords } from './chance-words.ts';

const MOST_NAMED = 3;

/** All groups in words: those to decide on first, then what became of the others. */
export function presentEmerging({ run, issues, decided }: EmergingList) {
  const total = decided.kept + decided.falseAlarms;
  return {
    scanned: run && `${countOf(run.documents, 'text')} looked through on ${dayInWords(run.asOf)}`,
    byWordsAlone: run?.byWordsAlone === true,
    open: issues.filter(({ status, standsOut }) => status === 'open' && standsOut).map(rowOf),
    past: issues.filter(({ status, standsOut }) => status !== 'open' || !standsOut).map(rowOf),
    alarms:
      total === 0
        ? null
        : `People decided on ${countOf(total, 'group')}: ${decided.kept} became or joined a theme, ${countOf(decided.falseAlarms, 'was a false alarm', 'were false alarms')}.`,
  };
}

export type EmergingRow = ReturnType<typeof rowOf>;

function rowOf(issue: EmergingIssueView) {
  const { group } = issue;
  return {
    ref: issue.ref,
    href: `/signals/emerging/${issue.ref}`,
    title: titleOf(issue),
    tag: tagOf(issue),
    size: `${countOf(group.documents.length, 'record')} from ${countOf(group.agencies.length, 'agency', 'agencies')}`,
    chance: chanceWords(group.qValue),
    since: dayInWords(issue.firstSeenOn),
    outcome: outcomeOf(issue),
  };
}

const THEMED: ReadonlySet<string> = new Set(['named', 'merged']);

/** One group with everything a person needs to decide on it. */
export function presentEmergingIssue(view: EmergingView) {
  const { group, records, agencies } = view;
  return {
    ref: view.ref,
    title: titleOf(view),
    tag: tagOf(view),
    open: view.status === 'open',
    outcome: outcomeOf(view),
    /** The theme that its records took, to go on reading there. */
    themeHref: THEMED.has(view.status) && view.themeCode ? `/themes/${view.themeCode}` : null,
    decidedBy: view.decision && `${view.decision.by}, ${dayInWords(view.decision.at)}`,
    reason: view.decision?.reason ?? null,
    sentences: [
      `${countOf(group.documents.length, 'related record')} from ${inWords(agencies)} in the ${group.window.weeks} weeks to ${dayInWords(group.window.to)}.`,
      `Of the ${group.neighbours.of} texts nearest to ${group.neighbours.centre}, ${group.neighbours.observed} are recent; chance would give ${group.neighbours.expected.toFixed(1)}.`,
      `${chanceWords(group.qValue)} (${rateWords(group.qValue)}).`,
      'People are writing about it more. Whether it happens more, the records have to say: read them.',
    ],
    growth: group.theme && {
      name: view.themeName ?? group.theme,
      href: `/themes/${group.theme}`,
    },
    largestShare: `${Math.round(group.largestAgencyShare * 100)}% of the records come from the agency with the most`,
    copies: group.copies,
    terms: group.terms.map((term) => ({
      term: term.term,
      here: term.documents,
      earlier: term.earlier,
      expected: term.expected,
    })),
    earlier: group.window.earlier,
    records: records.map((record) => ({
      ref: record.ref,
      href: evidenceHref(record.ref),
      title: record.title,
      about: `${record.source}, ${partialDateWords(record.on)}`,
      text: record.text,
    })),
    themes: view.themes.map(({ code, name }) => ({ value: code, text: name })),
  };
}

export type PresentedIssue = ReturnType<typeof presentEmergingIssue>;

function titleOf({ group, ref }: Pick<EmergingIssueView, 'group' | 'ref'>): string {
  const terms = group.terms.slice(0, MOST_NAMED).map(({ term }) => `“${term}”`);
  return terms.length > 0 ? inWords(terms) : ref;
}

function tagOf({ group, status, standsOut }: EmergingIssueView): {
  text: string;
  colour: TagColour;
} {
  if (status === 'dismissed') return { text: 'False alarm', colour: 'grey' };
  if (status !== 'open') return { text: 'Theme', colour: 'green' };
  if (!standsOut) return { text: 'Stands out no more', colour: 'grey' };
  if (group.theme) return { text: 'Growth in a theme', colour: 'blue' };
  return group.tier === 'alert'
    ? { text: 'Possible new issue', colour: 'orange' }
    : { text: 'To watch', colour: 'yellow' };
}

function outcomeOf({ status, themeName, standsOut, lastSeenOn }: EmergingIssueView): string | null {
  if (status === 'named') return `Became the theme “${themeName}”`;
  if (status === 'merged') return `Joined the theme “${themeName}”`;
  if (status === 'dismissed') return 'Dismissed';
  return standsOut ? null : `Last stood out on ${dayInWords(lastSeenOn)}`;
}
