import { encodeAway } from '@heed/meaning/encode-away';
import { findEmerging } from '@heed/text/emergence/find-emerging';
import type { Meanings } from '@heed/text/meaning/meaning';
import { splitSentences } from '@heed/text/words/split-words';

import { atLeast, atMost, oneDecimal, percent, type Goal } from './goal.ts';
import { comments, synthetic, type SyntheticFinding } from './text-sets.ts';

type Document = Parameters<typeof findEmerging>[0][number];

const DAY = 86_400_000;
const ORDERS = 10;
const WEEKS = 52;
const YEARS = 3;
/** How far apart in the set the comments of one order are. */
const STEPS = [1_009, 1_511, 2_003];
/** Known findings before the first scan: as few as are compared with at all. */
const EARLIER = 40;
const AGENCIES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const TEMPLATE =
  'This form was completed by the designated lead and will be reviewed at the next quarterly meeting.';

const MANY_A_YEAR = 300;
const FEW_A_YEAR = 54;

/** What emerges where something is new, and what is raised where nothing is: by words and meaning, and by words alone. */
export async function measureEmergence(): Promise<{ both: Goal[]; words: Goal[] }> {
  const texts = [...synthetic, ...[0, 1, 2].flatMap((order) => commentStream(order, MANY_A_YEAR))];
  const sentences = [...new Set([TEMPLATE, ...texts.flatMap(({ text }) => splitSentences(text))])];
  const vectors = await encodeAway(sentences);
  const meanings = new Map(sentences.map((one, at) => [one, vectors[at] ?? []]));
  return { both: measureWith(meanings), words: measureWith() };
}

function measureWith(meanings?: Meanings): Goal[] {
  const issues = [
    ...new Set(synthetic.filter(({ emerging }) => emerging).map(({ theme }) => theme)),
  ];
  const runs = issues.flatMap((issue) =>
    orders().map((order) => findIssue(order, issue, meanings)),
  );
  const share = (tier: 'alert' | 'watch') =>
    runs.filter((run) => run[tier] !== null).length / runs.length;
  const seen = runs.flatMap(({ alert }) => alert ?? []).sort((a, b) => a - b);
  const streams = [0, 1, 2].map((order) => commentStream(order, MANY_A_YEAR));
  const quiet = streams.map((stream) => falseAlarms(stream, meanings));
  const drifting = streams.map((stream) => falseAlarms(withTemplate(stream), meanings));
  const few = orders().map((order) => falseAlarms(commentStream(order, FEW_A_YEAR), meanings));
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const extra = mean(drifting.map(({ alert }, at) => alert - (quiet[at]?.alert ?? 0)));
  return [
    atLeast('synthetic issues, 54 findings a year, found as alert', share('alert'), 0.6, percent),
    atLeast('the same, found as watch at least', share('watch'), 0.75, percent),
    atMost(
      'findings of the issue seen at its first alert, median',
      seen[Math.floor(seen.length / 2)] ?? 0,
      8,
      String,
    ),
    atMost(
      'alerts a year where nothing is new, 300 comments a year',
      mean(quiet.map(({ alert }) => alert)),
      0.7,
      oneDecimal,
    ),
    atMost('the same, watches too', mean(quiet.map(({ watch }) => watch)), 1.2, oneDecimal),
    atMost(
      'alerts a year where nothing is new, 54 comments a year',
      mean(few.map(({ alert }) => alert)),
      0.7,
      oneDecimal,
    ),
    atMost('the same, watches too', mean(few.map(({ watch }) => watch)), 1.2, oneDecimal),
    atMost(
      'more alerts a year once two agencies add a sentence to their form',
      extra,
      0.3,
      oneDecimal,
    ),
  ];
}

function orders(): number[] {
  return Array.from({ length: ORDERS }, (_, order) => order);
}

/**
 * An issue of eight findings that comes in 26 weeks among eight known ones, after 40 known ones over two years; looked at
 * every week. Out: how many of its findings had come when it was first found, as an alert and as a watch at least.
 */
function findIssue(
  order: number,
  theme: string,
  meanings?: Meanings,
): Record<'alert' | 'watch', number | null> {
  const known = synthetic.filter(({ emerging }) => !emerging);
  const shuffled = known.map((_, at) => known[(at * 5 + order * 7) % known.length] ?? known[0]);
  const issue = synthetic.filter((one) => one.theme === theme);
  const ids = new Set(issue.map(({ id }) => id));
  const turned = issue.map((_, at) => issue[(at * 3 + order) % issue.length]);
  const recent = turned.flatMap((one, at) => [shuffled[EARLIER + at], one]);
  const documents = [
    ...shuffled.slice(0, EARLIER).map((one, at) => dated(one, dayOf('2024-02-01', at * 17))),
    ...recent.map((one, at) => dated(one, dayOf('2026-01-05', at * 11))),
  ].flatMap((one) => one ?? []);
  const found: Record<'alert' | 'watch', number | null> = { alert: null, watch: null };
  for (let week = 1; week <= 26; week += 1) {
    const asOf = dayOf('2026-01-05', week * 7);
    const groups = findEmerging(
      documents.filter(({ date }) => date <= asOf),
      asOf,
      meanings,
    );
    for (const group of groups) {
      const hits = group.documents.filter((id) => ids.has(id)).length;
      if (hits < 3 || hits < group.documents.length / 2) continue;
      const seen = documents.filter(({ id, date }) => ids.has(id) && date <= asOf).length;
      found.watch ??= seen;
      if (group.tier === 'alert') found.alert ??= seen;
    }
  }
  return found;
}

function dated(finding: SyntheticFinding | undefined, date: string): Document | null {
  if (!finding) return null;
  const { id, agency, text } = finding;
  return { id, agency, text, date, source: agency };
}

/** Real comments spread evenly over three years and eight invented agencies, in one of several orders. */
function commentStream(order: number, aYear: number): Document[] {
  const step = STEPS[order % STEPS.length] ?? 1;
  const length = aYear * YEARS;
  return Array.from({ length }, (_, at) => {
    const place = at + Math.floor(order / STEPS.length) * length;
    const comment = comments[(place * step + (order % STEPS.length) * 37) % comments.length];
    const agency = AGENCIES[(at * 5 + order) % AGENCIES.length] ?? 'A';
    const date = dayOf('2023-01-02', Math.floor((at * YEARS * 364) / length));
    return { id: `C${at}`, text: comment?.text ?? '', date, agency, source: agency };
  });
}

function withTemplate(stream: readonly Document[]): Document[] {
  return stream.map((one) =>
    ['A', 'B'].includes(one.agency) && one.date >= '2025-02-01'
      ? { ...one, text: `${one.text.replace(/[.!?]?\s*$/u, '.')} ${TEMPLATE}` }
      : one,
  );
}

/** Distinct groups raised by a scan a week in the last year of a stream; one that shares a third of its members is the same. */
function falseAlarms(
  stream: readonly Document[],
  meanings?: Meanings,
): Record<'alert' | 'watch', number> {
  const raised: { documents: Set<string>; alert: boolean }[] = [];
  for (let week = 1; week <= WEEKS; week += 1) {
    const asOf = dayOf('2024-12-30', week * 7);
    for (const group of findEmerging(
      stream.filter(({ date }) => date <= asOf),
      asOf,
      meanings,
    )) {
      const isAlert = group.tier === 'alert';
      const same = raised.find(({ documents }) => {
        const shared = group.documents.filter((id) => documents.has(id)).length;
        return shared >= 0.34 * Math.min(documents.size, group.documents.length);
      });
      if (!same) raised.push({ documents: new Set(group.documents), alert: isAlert });
      else {
        same.alert ||= isAlert;
        for (const id of group.documents) same.documents.add(id);
      }
    }
  }
  return { alert: raised.filter(({ alert }) => alert).length, watch: raised.length };
}

function dayOf(start: string, days: number): string {
  return new Date(Date.parse(start) + days * DAY).toISOString().slice(0, 10);
}
