import { readdirSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { AgencyPack } from './agency-pack.ts';
import { checkDemoEvidence, DemoFindings, DemoPublications, DemoThreats } from './demo-evidence.ts';
import { ThemePack } from './theme-pack.ts';

const prisma = new URL('../../../../prisma/', import.meta.url);
function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, prisma), 'utf8'));
}

const packs = {
  themes: ThemePack.parse(readJson('packs/themes-1.json')),
  agencies: AgencyPack.parse(readJson('packs/agencies-1.json')),
};
const findings = DemoFindings.parse(readJson('demo/findings.json'));
const threats = DemoThreats.parse(readJson('demo/threats.json'));

it('has only findings and threats whose codes and grades exist', () => {
  expect(checkDemoEvidence(findings, threats, packs)).toEqual([]);
});

it('leaves exactly the records of the story to be logged by hand', () => {
  const byHand = [...findings.findings, ...threats.threats].filter((one) => one.load === 'form');
  expect(byHand.map((one) => one.id).toSorted()).toEqual([
    'ET013',
    'ET014',
    'RF007',
    'RF025',
    'RF055',
    'RF057',
    'RF058',
  ]);
});

it('calls a finding local only where it is about the partnership’s area or its police force', () => {
  const local = findings.findings.filter((finding) => finding.scope === 'local');
  expect(new Set(local.map((finding) => finding.area))).toEqual(
    new Set(['Dudley', 'West Midlands']),
  );
});

it('names what does not fit', () => {
  const [first] = findings.findings;
  if (!first) throw new Error('no finding');
  const damaged = {
    ...first,
    leadAgency: 'ZZ',
    stream: 'S1',
    nativeGrade: 'ZZ',
    nativeScale: 'jtai',
  };
  expect(
    checkDemoEvidence({ ...findings, findings: [damaged] }, { ...threats, threats: [] }, packs),
  ).toEqual([
    `${first.id}: ZZ?`,
    `${first.id}: national_research speaks in S8`,
    `${first.id}: no grade ZZ on jtai`,
  ]);
});

it('has a folder of figures for each publication, in order of date', () => {
  const { publications } = DemoPublications.parse(readJson('demo/publications.json'));
  expect(publications.map((one) => one.publishedOn)).toEqual(
    publications.map((one) => one.publishedOn).toSorted(),
  );
  expect(publications.map((one) => one.folder).toSorted()).toEqual(
    readdirSync(new URL('demo/data/', prisma)).toSorted(),
  );
});
