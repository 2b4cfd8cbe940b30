import { fileURLToPath } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers, openBrowser, overflows, signInAs, type Person } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { importFile } from './steps.ts';

const SCORECARD = fileURLToPath(
  new URL('../oracles/data/layout-samples/constructed_wide_scorecard_dudley.xlsx', import.meta.url),
);
/** Boroughs of London: a sound table, and nothing of it about our areas. */
const LONDON = fileURLToPath(
  new URL('../oracles/data/layout-samples/mps_wide_202108_202307.csv', import.meta.url),
);
const PICTURES = fileURLToPath(new URL('../../.heed/pictures', import.meta.url));
const PUBLISHED = '8 4 2026';

describe('a workbook of a layout nobody has described, without JavaScript', () => {
  let product: Product;
  let browser: Browser;
  let analyst: Person;
  let phone: Person;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    const signIn = product.signInFor('Analyst');
    analyst = await signInAs(browser, product.url, signIn, { script: false });
    phone = await signInAs(browser, product.url, signIn, { phone: true });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const text = () => analyst.page.locator('main').innerText();

  /** The choice of a line, by the words of its legend. */
  const choiceOf = (line: string, label: string) =>
    analyst.page.locator('fieldset', { hasText: line }).getByLabel(label);

  async function inspect(name: string): Promise<void> {
    const address = analyst.page.url();
    await analyst.page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
    await phone.page.goto(address);
    await phone.page.screenshot({ path: `${PICTURES}/${name}-phone.png`, fullPage: true });
    expect(await findBarriers(phone.page)).toEqual([]);
    expect(await overflows(phone.page)).toBe(false);
  }

  it('waits for somebody to say what its figures are', async () => {
    await importFile(analyst.page, SCORECARD, PUBLISHED);
    expect(await text()).toMatch(
      /waits for you to say what its figures are[^]*Figures understood\s+130/,
    );
    await inspect('import-to-map');
    await analyst.page.getByRole('button', { name: 'Say what these figures are' }).click();
    await analyst.page.waitForURL('**/mapping');
    expect(await text()).toContain('% plans second or subsequent');
    await inspect('mapping');
  });

  it('says what is missing when nothing is chosen', async () => {
    await analyst.page.getByRole('button', { name: 'Save and try' }).click();
    expect(await text()).toContain('Choose a measure of the plan for at least one row');
  });

  it('keeps what was chosen when a choice cannot be', async () => {
    await choiceOf('S07', 'Measure of the plan').selectOption('CPP-01');
    await choiceOf('S02', 'Measure of the plan').selectOption('CPP-01');
    await analyst.page.getByRole('button', { name: 'Save and try' }).click();
    expect(await text()).toContain('are both chosen as the value of CPP-01');
    expect(await choiceOf('S07', 'Measure of the plan').inputValue()).toBe('CPP-01');
  });

  it('is tried, and imported once it was looked at', async () => {
    await choiceOf('S02', 'Measure of the plan').selectOption('');
    await choiceOf('S09', 'Measure of the plan').selectOption('NEG-01');
    await analyst.page.getByRole('button', { name: 'Save and try' }).click();
    await analyst.page.waitForURL(/imports\/IMP-[\d-]+$/);
    await analyst.page.getByRole('button', { name: 'Import these figures' }).waitFor();
    expect(await text()).toContain('Nothing is stored yet');
    await inspect('import-tried');
    await analyst.page.getByRole('button', { name: 'Import these figures' }).click();
    await analyst.page.getByText('The whole file was read.').waitFor();
    await analyst.page.goto('/scorecard/CPP-01');
    expect(await text()).toContain('27.6');
  });

  it('is recognised the next time, on the page and on the command line', async () => {
    await importFile(analyst.page, SCORECARD, PUBLISHED);
    expect(await text()).toContain('Nothing changed: these figures were here already');
    const { files } = JSON.parse(
      await product.heed('import', SCORECARD, '--json', '--published', '2026-04-08'),
    ) as { files: unknown[] };
    expect(files).toMatchObject([{ rowsRead: 13, observations: 20, unchanged: 20, rejected: [] }]);
    await expect(product.heed('import', LONDON)).rejects.toThrow(/nothing was stored; no figure/);
  });
});
