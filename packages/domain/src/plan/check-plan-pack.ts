import type { AgencyPack } from './agency-pack.ts';
import type { PackIndicator, PlanPack } from './plan-pack.ts';
import type { ThemePack } from './theme-pack.ts';

export type PlanPackContext = { themes: ThemePack; agencies: AgencyPack };

/**
 * What is wrong with a plan beside the theme tree and the organisations it speaks of, one sentence each; empty when
 * it can be loaded. Codes are unique and resolve, dates are in order, every action has a measure and every measure an
 * indicator: a promise that nothing counts is found here, not in year two.
 */
export function checkPlanPack(pack: PlanPack, context: PlanPackContext): string[] {
  return [
    ...checkPlanParts(pack, context),
    ...checkMeasures(pack),
    ...pack.indicators.flatMap((indicator) => checkIndicator(indicator, pack, context)),
  ];
}

/** Codes of measures that no indicator counts. */
export function unmeasurable({ measures, indicators }: PlanPack): string[] {
  const counted = new Set(indicators.flatMap((indicator) => indicator.measures));
  return measures.map(({ code }) => code).filter((code) => !counted.has(code));
}

function checkPlanParts(pack: PlanPack, context: PlanPackContext): string[] {
  const { plan, priorities, themes, actions } = pack;
  const priorityCodes = codesOf(priorities);
  const evidenceThemes = codesOf(context.themes.themes);
  const priorityOfTheme = new Map(themes.map((theme) => [theme.code, theme.priority]));
  return [
    ...(plan.start < plan.end ? [] : ['The plan ends before it starts']),
    ...twice('Priority', priorities),
    ...twice('Theme', themes),
    ...twice('Action', actions),
    ...themes.flatMap((theme) => [
      ...unknown(`Theme ${theme.code}`, 'priority', [theme.priority], priorityCodes),
      ...unknown(`Theme ${theme.code}`, 'evidence theme', theme.evidenceThemes, evidenceThemes),
    ]),
    ...actions.flatMap(({ code, priority, planTheme }) => {
      const home = priorityOfTheme.get(planTheme);
      if (home === undefined) return [`Action ${code} names the unknown theme ${planTheme}`];
      return home === priority ? [] : [`Action ${code} and its theme have different priorities`];
    }),
  ];
}

function checkMeasures(pack: PlanPack): string[] {
  const measured = new Set(pack.measures.map(({ action }) => action));
  return [
    ...twice('Measure', pack.measures),
    ...pack.measures.flatMap(({ code, action }) =>
      unknown(`Measure ${code}`, 'action', [action], codesOf(pack.actions)),
    ),
    ...pack.actions
      .filter(({ code }) => !measured.has(code))
      .map(({ code }) => `Action ${code} has no measure`),
    ...unmeasurable(pack).map((code) => `Measure ${code} has no indicator`),
    ...twice('Indicator', pack.indicators),
  ];
}

function checkIndicator(
  indicator: PackIndicator,
  pack: PlanPack,
  { themes, agencies }: PlanPackContext,
): string[] {
  const name = `Indicator ${indicator.code}`;
  const { baseline, better, pairedWith } = indicator;
  const paired = pairedWith === null ? [] : [pairedWith];
  const primaries = indicator.themes.filter(({ role }) => role === 'primary').length;
  return [
    ...unknown(name, 'measure', indicator.measures, codesOf(pack.measures)),
    ...unknown(name, 'evidence theme', [...codesOf(indicator.themes)], codesOf(themes.themes)),
    ...unknown(name, 'owner', [indicator.owner], codesOf(agencies.agencies)),
    ...unknown(name, 'pair', paired, codesOf(pack.indicators)),
    ...(primaries === 1 ? [] : [`${name} needs exactly one primary theme`]),
    ...(pairedWith === indicator.code ? [`${name} is its own pair`] : []),
    ...(better === 'context' && pairedWith === null && indicator.measures.length > 0
      ? [`${name} is context for a measure, so it needs the indicator it is read beside`]
      : []),
    ...(baseline && baseline.firstPeriod > baseline.lastPeriod
      ? [`${name} has a baseline that ends before it starts`]
      : []),
  ];
}

function codesOf(rows: readonly { code: string }[]): Set<string> {
  return new Set(rows.map(({ code }) => code));
}

function twice(what: string, rows: readonly { code: string }[]): string[] {
  const codes = rows.map(({ code }) => code);
  return codes
    .filter((code, index) => codes.indexOf(code) !== index)
    .map((code) => `${what} ${code} is given twice`);
}

function unknown(
  subject: string,
  what: string,
  codes: readonly string[],
  known: ReadonlySet<string>,
): string[] {
  return codes
    .filter((code) => !known.has(code))
    .map((code) => `${subject} names the unknown ${what} ${code}`);
}
