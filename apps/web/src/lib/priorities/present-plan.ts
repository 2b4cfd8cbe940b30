import type { showPlan } from '@heed/services/plan/show-plan';

import { dayInWords } from '#lib/words/dates.ts';
import { countOf } from '#lib/words/lists.ts';

type Plan = Awaited<ReturnType<typeof showPlan>>;
type Priority = Plan['plan']['priorities'][number];
type Theme = Priority['themes'][number];

/** What the last review said of a theme; a theme that goes on as it was needs no word. */
const THEME_STATUS_WORDS = {
  active: null,
  refocused: 'Refocused',
  added: 'Added',
} as const;

function themeStatusWords(status: string): string | null {
  const known: Record<string, string | null> = THEME_STATUS_WORDS;
  return known[status] ?? null;
}

/** The plan as it stands, in words, with its versions newest first. */
export function presentPlan({ plan, versions, indicators }: Plan) {
  const nameOf = new Map(indicators.map(({ code, name }) => [code, name]));
  return {
    title: plan.plan.title,
    version: plan.version,
    newer: versions[0] && versions[0].version > plan.version ? versions[0].version : null,
    runs: `${dayInWords(plan.startsOn)} to ${dayInWords(plan.endsOn)}`,
    approved: dayInWords(plan.approvedOn),
    priorities: plan.priorities.map((priority) => ({
      code: priority.code,
      title: priority.title,
      summary: priority.summary,
      themes: priority.themes.map((theme) => presentPlanTheme(theme, nameOf)),
    })),
    versions: versions.map((version) => ({
      version: String(version.version),
      shown: version.version === plan.version,
      href: `/priorities?version=${version.version}`,
      approved: dayInWords(version.approvedOn),
      origin: version.madeByReviewId ? 'Made by a priority review' : 'As first approved',
    })),
  };
}

export type PlanPage = ReturnType<typeof presentPlan>;
export type PlanThemeCard = PlanPage['priorities'][number]['themes'][number];

function presentPlanTheme(theme: Theme, nameOf: ReadonlyMap<string, string>) {
  return {
    code: theme.code,
    title: theme.title,
    status: themeStatusWords(theme.status),
    themeCodes: theme.themeCodes,
    size: countOf(theme.actions.length, 'action'),
    actions: theme.actions.map((action) => ({
      code: action.code,
      text: action.text,
      success: action.success,
      owner: action.ownerCode,
      when: whenWords(action.dueOn, action.doneOn),
      measures: action.measures.map((measure) => ({
        code: measure.code,
        text: measure.text,
        indicators: measure.indicatorCodes.map((code) => ({
          code,
          name: nameOf.get(code) ?? code,
          href: `/scorecard/${code}`,
        })),
      })),
    })),
  };
}

function whenWords(dueOn: Date | null, doneOn: Date | null): string | null {
  if (doneOn) return `Done ${dayInWords(doneOn)}`;
  return dueOn && `Due ${dayInWords(dueOn)}`;
}
