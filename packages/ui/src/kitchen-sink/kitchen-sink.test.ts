import { parseHTML } from 'linkedom';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import KitchenSink from './KitchenSink.svelte';

const { document } = parseHTML(`<html><body>${render(KitchenSink).body}</body></html>`);
const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);

function references(attribute: string): string[] {
  return [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) =>
    (element.getAttribute(attribute) ?? '').split(' '),
  );
}

describe('all components on one page, without a script', () => {
  test('no id stands twice', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'data-aria-controls'])(
    'everything that %s names is there',
    (attribute) => {
      const named = references(attribute);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    },
  );

  test('each error in the summary leads to an input', () => {
    const links = [...document.querySelectorAll('.govuk-error-summary a')];
    const targets = links.map((link) => document.querySelector(link.getAttribute('href') ?? ''));
    expect(targets.map((target) => target?.localName)).toEqual(['input', 'input']);
  });

  test('every input can be typed into or chosen, and nothing runs a script', () => {
    expect(document.querySelectorAll('script, [onclick], [style]')).toHaveLength(0);
    for (const input of document.querySelectorAll('input, select, textarea')) {
      expect(input.getAttribute('name')).toBeTruthy();
    }
  });
});
