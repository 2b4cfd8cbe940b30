import { readFileSync } from 'node:fs';

import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';

import { AgencyPack, checkAgencyPack } from './agency-pack.ts';
import { checkPlanPack, unmeasurable } from './check-plan-pack.ts';
import { PlanPack } from './plan-pack.ts';
import { checkThemePack, ThemePack } from './theme-pack.ts';

function packText(file: string): string {
  return readFileSync(new URL(`../../../../prisma/packs/${file}`, import.meta.url), 'utf8');
}

const texts = {
  plan: packText('plan-dudley-2022.json'),
  themes: packText('themes-1.json'),
  agencies: packText('agencies-1.json'),
};
const plan = PlanPack.parse(JSON.parse(texts.plan));
const themes = ThemePack.parse(JSON.parse(texts.themes));
const agencies = AgencyPack.parse(JSON.parse(texts.agencies));

describe('the plan of record', () => {
  it('has 3 priorities, 8 themes as 2 + 2 + 4, 23 actions and 23 measures', () => {
    expect(plan.priorities).toHaveLength(3);
    expect(
      plan.priorities.map((one) => plan.themes.filter((t) => t.priority === one.code).length),
    ).toEqual([2, 2, 4]);
    expect(plan.actions).toHaveLength(23);
    expect(new Set(plan.measures.map((measure) => measure.action)).size).toBe(23);
  });

  it('leaves no measure that nothing counts', () => {
    expect(unmeasurable(plan)).toEqual([]);
  });

  it('resolves every code, in the plan, the theme tree and the list of organisations', () => {
    expect(checkThemePack(themes)).toEqual([]);
    expect(checkAgencyPack(agencies)).toEqual([]);
    expect(checkPlanPack(plan, { themes, agencies })).toEqual([]);
  });

  it('lets evidence rise only within the branches of the plan', () => {
    expect(new Set(themes.themes.map((theme) => theme.parent))).toEqual(
      new Set([null, 'NEG', 'EXP', 'EXP.SYV', 'TF']),
    );
  });

  it.each([
    ['plan', PlanPack, plan],
    ['themes', ThemePack, themes],
    ['agencies', AgencyPack, agencies],
  ] as const)('exports the %s exactly as it was imported', (name, schema, imported) => {
    const exported = canonicalize(imported);
    expect(exported).toBe(canonicalize(JSON.parse(texts[name])));
    expect(canonicalize(schema.parse(JSON.parse(exported ?? '')))).toBe(exported);
  });
});

type Draft = typeof plan;
const damage: [string, (draft: Draft) => void, string][] = [
  [
    'a measure without an indicator',
    (p) => p.indicators.splice(0),
    'Measure N1.M has no indicator',
  ],
  ['an action without a measure', (p) => p.measures.shift(), 'Action N1 has no measure'],
  ['a theme of no priority', (p) => set(p.themes[0], { priority: 'Z' }), 'unknown priority Z'],
  ['an unknown owner', (p) => set(p.indicators[0], { owner: 'ZZ' }), 'unknown owner ZZ'],
  [
    'an unknown evidence theme',
    (p) => set(p.indicators[0], { themes: [{ code: 'ZZ.ZZ', role: 'primary' }] }),
    'unknown evidence theme ZZ.ZZ',
  ],
  [
    'two primary themes',
    (p) =>
      set(p.indicators[0], {
        themes: [
          { code: 'NEG', role: 'primary' },
          { code: 'EXP', role: 'primary' },
        ],
      }),
    'NEG-01 needs exactly one primary theme',
  ],
  ['an unknown pair', (p) => set(p.indicators[0], { pairedWith: 'ZZ-01' }), 'unknown pair ZZ-01'],
  ['context without a pair', (p) => set(p.indicators[0], { pairedWith: null }), 'is context'],
  [
    'a baseline the wrong way round',
    (p) => set(p.indicators[0], { baseline: { firstPeriod: '2019', lastPeriod: '2013' } }),
    'baseline that ends before it starts',
  ],
  ['an action given twice', (p) => p.actions.push(...p.actions.slice(0, 1)), 'Action N1 is given'],
  [
    'an action under another priority',
    (p) => set(p.actions[0], { priority: 'X' }),
    'Action N1 and its theme have different priorities',
  ],
  ['a plan that ends first', (p) => set(p.plan, { end: '2022-06-30' }), 'The plan ends before'],
];

function set<T extends object>(row: T | undefined, change: Partial<T>): void {
  Object.assign(row ?? {}, change);
}

describe('a damaged plan', () => {
  it.each(damage)('%s is named', (_, break_, sentence) => {
    const draft = structuredClone(plan);
    break_(draft);
    expect(checkPlanPack(draft, { themes, agencies }).join('\n')).toContain(sentence);
  });
});

describe('a damaged theme tree', () => {
  it('names each theme of a cycle, and a parent that is not there', () => {
    const draft = structuredClone(themes);
    set(
      draft.themes.find((theme) => theme.code === 'NEG'),
      { parent: 'NEG.CHD' },
    );
    set(
      draft.themes.find((theme) => theme.code === 'TF.PFA'),
      { parent: 'ZZ' },
    );
    expect(checkThemePack(draft)).toEqual([
      'Theme TF.PFA has the unknown parent ZZ',
      'Theme NEG is its own ancestor',
      'Theme NEG.CHD is its own ancestor',
    ]);
  });

  it('refuses an impact without its reason', () => {
    const draft = structuredClone(themes);
    set(draft.themes[0], { impact: 4 });
    expect(ThemePack.safeParse(draft).success).toBe(false);
  });
});

describe('a damaged list of organisations', () => {
  it('names a missing partner, a code given twice and an unknown home', () => {
    const rows = agencies.agencies.filter((agency) => agency.code !== 'POL');
    const csc = rows
      .filter((agency) => agency.code === 'CSC')
      .map((one) => ({ ...one, partOf: 'ZZ' }));
    expect(checkAgencyPack({ ...agencies, agencies: [...rows, ...csc] })).toEqual([
      'Organisation CSC is given twice',
      'Organisation CSC is part of the unknown ZZ',
      'Exactly one organisation must be the statutory partner police',
    ]);
  });
});
