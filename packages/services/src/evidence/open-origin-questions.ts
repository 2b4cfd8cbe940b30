import type { Step } from '../action.ts';
import { NOT_WITHDRAWN } from './not-withdrawn.ts';
import { observedAsGiven } from './observed-as-given.ts';
import type { OriginBasis } from './suggest-origins.ts';

/** A record as far as it is asked whether it is another one's. */
export type QuestionedRecord = {
  ref: string;
  title: string;
  source: string;
  on: string;
  originId: string;
  themeCodes: string[];
};

/** Records of different origins that may all go back to one, newest first, and what ties which two of them together. */
export type OriginQuestion = {
  records: QuestionedRecord[];
  ties: { refs: [string, string]; basis: OriginBasis[] }[];
};

/**
 * What nobody has judged yet: groups of records that may be one incident or report, those of most origins first. Found by
 * the last look through all texts; two that count as one by now, or that a person keeps apart, are asked no more.
 */
export async function openOriginQuestions(step: Pick<Step, 'tx'>): Promise<OriginQuestion[]> {
  const { tx } = step;
  const rows = await tx.originQuestion.findMany({ orderBy: [{ ref: 'asc' }, { otherRef: 'asc' }] });
  if (rows.length === 0) return [];
  const records = await questioned(step, [
    ...new Set(rows.flatMap(({ ref, otherRef }) => [ref, otherRef])),
  ]);
  const judged = await tx.originJudgement.findMany({
    where: { undoneAt: null },
    select: { keptId: true, otherId: true },
  });
  const apart = new Set(judged.map(({ keptId, otherId }) => pairOf(keptId, otherId)));
  const ties = rows.flatMap(({ ref, otherRef, basis }) => {
    const [a, b] = [records.get(ref), records.get(otherRef)];
    if (!a || !b || a.originId === b.originId) return [];
    if (apart.has(pairOf(a.originId, b.originId))) return [];
    return [{ records: [a, b] as const, basis: basis as OriginBasis[] }];
  });
  return groupsOf(ties).sort((a, b) => originsOf(b) - originsOf(a));
}

/** The questions as far as they concern evidence on certain themes: those with two origins or more there. */
export function questionsWithin(
  questions: readonly OriginQuestion[],
  themeCodes: readonly string[],
): OriginQuestion[] {
  return questions
    .map(({ records, ties }) => {
      const within = records.filter((one) =>
        one.themeCodes.some((code) => themeCodes.includes(code)),
      );
      const refs = within.map(({ ref }) => ref);
      return {
        records: within,
        ties: ties.filter((tie) => tie.refs.every((ref) => refs.includes(ref))),
      };
    })
    .filter((question) => question.ties.length > 0);
}

type Tie = { records: readonly [QuestionedRecord, QuestionedRecord]; basis: OriginBasis[] };

/** Ties that hang together by an origin are one question. */
function groupsOf(ties: readonly Tie[]): OriginQuestion[] {
  const groups: Tie[][] = [];
  for (const tie of ties) {
    const origins = new Set(tie.records.map(({ originId }) => originId));
    const touching = groups.filter((group) =>
      group.some((one) => one.records.some(({ originId }) => origins.has(originId))),
    );
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), tie]);
  }
  return groups.map((group) => ({
    records: [
      ...new Map(group.flatMap((tie) => tie.records).map((one) => [one.ref, one])).values(),
    ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.ref < b.ref ? -1 : 1)),
    ties: group.map(({ records: [a, b], basis }) => ({ refs: [a.ref, b.ref], basis })),
  }));
}

function originsOf({ records }: OriginQuestion): number {
  return new Set(records.map(({ originId }) => originId)).size;
}

function pairOf(a: string, b: string): string {
  return [a, b].sort().join();
}

async function questioned(
  { tx }: Pick<Step, 'tx'>,
  refs: string[],
): Promise<Map<string, QuestionedRecord>> {
  const items = await tx.evidenceItem.findMany({
    where: {
      AND: [
        {
          OR: [
            { learningPoint: { record: { ref: { in: refs } } } },
            { threat: { ref: { in: refs } } },
          ],
        },
        NOT_WITHDRAWN,
      ],
    },
    include: {
      themes: { select: { themeCode: true } },
      learningPoint: {
        select: {
          record: { select: { ref: true, title: true, source: true, observedPrecision: true } },
        },
      },
      threat: { select: { ref: true, title: true, source: true, seenPrecision: true } },
    },
    orderBy: { ref: 'asc' },
  });
  const records = new Map<string, QuestionedRecord>();
  for (const item of items) {
    const told = item.learningPoint?.record ?? item.threat;
    if (!told) continue;
    const { ref, title, source } = told;
    const themeCodes = item.themes.map(({ themeCode }) => themeCode);
    const known = records.get(ref);
    if (known) known.themeCodes.push(...themeCodes);
    else {
      const { originId } = item;
      records.set(ref, { ref, title, source, on: observedAsGiven(item), originId, themeCodes });
    }
  }
  return records;
}
