import { COHORT_LABELS, SCOPE_LABELS, SEVERITY_LABELS } from '@heed/domain/vocabulary';
import type { loadFormChoices } from '@heed/services/evidence/load-form-choices';

import { groupThemes } from './group-themes.ts';

type Loaded = Awaited<ReturnType<typeof loadFormChoices>>;

/** What every form about evidence offers, ready for its radios, selects and theme picker. */
export function evidenceChoices({ themes, organisations }: Loaded) {
  return {
    themes: groupThemes(themes),
    organisations: organisations.map(({ code, name }) => ({ value: code, label: name })),
    scopes: choicesOf(SCOPE_LABELS),
    cohorts: choicesOf(COHORT_LABELS),
    severities: choicesOf(SEVERITY_LABELS),
  };
}

export type EvidenceChoices = ReturnType<typeof evidenceChoices>;
export type Choice = { value: string; label: string };

/** Labels by code as choices of a form. */
export function choicesOf(labels: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** The codes that exist, to check a form against. */
export function knownCodes({ themes, organisations }: Loaded) {
  return {
    themes: new Set(themes.map(({ code }) => code)),
    agencies: new Set(organisations.map(({ code }) => code)),
  };
}

/** Names of agencies by their codes; a code that is not known any more stands for itself. */
export function agencyNames(
  organisations: readonly { code: string; name: string }[],
): (code: string) => string {
  const names = new Map(organisations.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
