import type { Outcome } from './outcome.ts';

export type PlanThemeDraft = {
  code: string;
  title: string;
  /** Evidence themes that inform it. */
  themeCodes: string[];
  status: 'active' | 'refocused' | 'added';
};

export type DecidedOutcome = {
  subject: string;
  outcome: Outcome;
  into: string | null;
  title: string | null;
};

export type NextThemes = {
  themes: PlanThemeDraft[];
  /** Code of a plan theme of the old version → where its actions go; null if they end with it. */
  actionsGoTo: Record<string, string | null>;
};

/**
 * The themes of a priority after its review: pure, in the order of the old version, added themes last. A replaced
 * theme's place, a merged theme's evidence and the actions of both go to the theme that takes them up.
 * `nameOf` gives the name of an evidence theme.
 */
export function nextThemes(
  current: readonly PlanThemeDraft[],
  outcomes: readonly DecidedOutcome[],
  nameOf: (themeCode: string) => string,
): NextThemes {
  const bySubject = new Map(outcomes.map((outcome) => [outcome.subject, outcome]));
  const actionsGoTo: Record<string, string | null> = {};
  const themes: PlanThemeDraft[] = [];
  for (const theme of current) {
    const decided = bySubject.get(`plan:${theme.code}`);
    const next = nextTheme(theme, decided, nameOf);
    actionsGoTo[theme.code] = decided?.outcome === 'merge' ? decided.into : (next?.code ?? null);
    if (next && !themes.some((one) => one.code === next.code)) themes.push(next);
  }
  for (const theme of current) {
    const decided = bySubject.get(`plan:${theme.code}`);
    if (decided?.outcome !== 'merge') continue;
    const target = themes.find((one) => one.code === decided.into);
    if (target) target.themeCodes = [...new Set([...target.themeCodes, ...theme.themeCodes])];
  }
  for (const { subject, outcome, title } of outcomes) {
    if (outcome !== 'add') continue;
    const themeCode = subject.slice('theme:'.length);
    if (themes.some((one) => one.themeCodes.includes(themeCode))) continue;
    themes.push(addedTheme(themeCode, title, nameOf));
  }
  return { themes, actionsGoTo };
}

function nextTheme(
  theme: PlanThemeDraft,
  decided: DecidedOutcome | undefined,
  nameOf: (themeCode: string) => string,
): PlanThemeDraft | null {
  if (!decided) return { ...theme, status: 'active' };
  switch (decided.outcome) {
    case 'retain':
    case 'add':
      return { ...theme, status: 'active' };
    case 'refocus':
      return { ...theme, title: decided.title ?? theme.title, status: 'refocused' };
    case 'replace':
      return decided.into ? addedTheme(decided.into, decided.title, nameOf) : null;
    case 'step_down':
    case 'merge':
      return null;
    default:
      return decided.outcome satisfies never;
  }
}

function addedTheme(
  themeCode: string,
  title: string | null,
  nameOf: (themeCode: string) => string,
): PlanThemeDraft {
  return {
    code: themeCode,
    title: title ?? nameOf(themeCode),
    themeCodes: [themeCode],
    status: 'added',
  };
}

/**
 * What still stands in the way of closing a review, one plain sentence each; empty when it can be closed. A theme may
 * only merge into one that goes on, or its actions would end without anyone having decided that.
 */
export function whatIsMissing(input: {
  planThemes: readonly { code: string; title: string }[];
  outcomes: readonly DecidedOutcome[];
  partners: readonly string[];
  positions: readonly { partner: string }[];
}): string[] {
  const decided = new Map(input.outcomes.map((outcome) => [outcome.subject, outcome]));
  const silent = input.partners.filter(
    (partner) => !input.positions.some((position) => position.partner === partner),
  );
  return [
    ...input.planThemes
      .filter(({ code }) => !decided.has(`plan:${code}`))
      .map(({ title }) => `Decide what happens to “${title}”`),
    ...mergesIntoNothing(input.planThemes, decided),
    ...replacedByTheSame(input.planThemes, input.outcomes),
    ...silent.map((partner) => `Record the position of the partner: ${partner}`),
  ];
}

const GOES_ON: ReadonlySet<Outcome> = new Set(['retain', 'refocus']);

function mergesIntoNothing(
  planThemes: readonly { code: string; title: string }[],
  decided: ReadonlyMap<string, DecidedOutcome>,
): string[] {
  return planThemes.flatMap(({ code, title }) => {
    const own = decided.get(`plan:${code}`);
    if (own?.outcome !== 'merge') return [];
    const target = planThemes.find((theme) => theme.code === own.into);
    const fate = target && decided.get(`plan:${target.code}`);
    if (target && (!fate || GOES_ON.has(fate.outcome))) return [];
    return target
      ? [`“${title}” cannot become part of “${target.title}”, which does not go on`]
      : [`Choose a theme of this priority that “${title}” becomes part of`];
  });
}

function replacedByTheSame(
  planThemes: readonly { code: string; title: string }[],
  outcomes: readonly DecidedOutcome[],
): string[] {
  const replaced = outcomes.filter(({ outcome }) => outcome === 'replace');
  const byTarget = Map.groupBy(replaced, ({ into }) => into);
  return [...byTarget.values()]
    .filter((some) => some.length > 1)
    .map((some) => {
      const titles = planThemes
        .filter(({ code }) => some.some(({ subject }) => subject === `plan:${code}`))
        .map(({ title }) => `“${title}”`);
      return `${titles.join(' and ')} are replaced by the same theme: replace one and merge the others`;
    });
}
