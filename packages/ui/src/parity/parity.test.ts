import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { blocks } from './blocks.ts';
import { fields } from './fields.ts';
import { normalise } from './normalise.ts';
import { Options } from './options.ts';

/**
 * The original ships what each of its components must produce. Every fixture whose options a wrapper
 * offers must give the same page; the numbers say how many of all those are.
 */
const OFFERED: Readonly<Record<string, readonly [offered: number, all: number]>> = {
  'back-link': [7, 7],
  breadcrumbs: [10, 12],
  button: [37, 38],
  'character-count': [18, 34],
  checkboxes: [33, 42],
  'date-input': [30, 50],
  details: [9, 10],
  'error-message': [5, 9],
  'error-summary': [15, 19],
  fieldset: [18, 18],
  'file-upload': [15, 22],
  'generic-header': [6, 7],
  hint: [5, 6],
  input: [40, 45],
  'inset-text': [5, 6],
  label: [15, 17],
  'notification-banner': [18, 21],
  pagination: [12, 15],
  panel: [8, 19],
  'phase-banner': [5, 7],
  radios: [37, 43],
  select: [9, 19],
  'service-navigation': [19, 33],
  'skip-link': [7, 9],
  'summary-list': [21, 30],
  table: [17, 21],
  tabs: [9, 14],
  tag: [11, 12],
  'task-list': [7, 11],
  textarea: [18, 18],
  'warning-text': [7, 8],
};

type Fixture = { name: string; options: unknown; html: string };

const require = createRequire(import.meta.url);

describe.each(Object.entries({ ...fields, ...blocks }))('%s', (component, render) => {
  const file = require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  const { fixtures }: { fixtures: Fixture[] } = JSON.parse(readFileSync(file, 'utf8'));
  const rendered = fixtures.map((fixture) => {
    const options = new Options(fixture.options);
    const html = render(options);
    return { ...fixture, ours: html, missing: options.unread() };
  });
  const offered = rendered.filter(({ missing }) => missing.length === 0);

  test.each(offered)('$name', ({ ours, html }) => {
    expect(normalise(ours)).toBe(normalise(html));
  });

  test('offers what it is counted for', () => {
    expect([offered.length, fixtures.length]).toEqual(OFFERED[component]);
  });
});
