import { fileURLToPath } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers, openBrowser, overflows, signInAs, type Person } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { until } from './steps.ts';

/** What a run looked like. */
const PICTURES = fileURLToPath(new URL('../../.heed/pictures', import.meta.url));

describe('what an analyst decides about figures, without JavaScript', () => {
  let product: Product;
  let browser: Browser;
  let analyst: Person;
  let phone: Person;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    analyst = await signInAs(browser, product.url, product.signInFor('Analyst'), { script: false });
    phone = await signInAs(browser, product.url, product.signInFor('Analyst'), { phone: true });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const main = () => analyst.page.locator('main').innerText();

  it('says everything that is missing at once, and loses nothing typed', async () => {
    const { page } = analyst;
    await page.goto('/scorecard/CPP-01/baseline');
    await page.locator('select[name="firstPeriod"]').selectOption('2020');
    await page.getByRole('button', { name: 'Record the decision' }).click();
    const said = await main();
    for (const words of ['Choose what to do', 'Enter your reason']) expect(said).toContain(words);
    expect(await page.locator('select[name="firstPeriod"]').inputValue()).toBe('2020');
  });

  it('records new limits with a reason, and shows them with the measure', async () => {
    const { page } = analyst;
    await page.locator('input[name="kind"][value="rebase"]').check();
    await page.locator('textarea[name="reason"]').fill('Plans were recorded in another way.');
    await page.getByRole('button', { name: 'Record the decision' }).click();
    expect(await main()).toContain('New limits from 2020');
    await page.screenshot({ path: `${PICTURES}/limits.png`, fullPage: true });
    await page.goto('/scorecard/CPP-01');
    expect(await main()).toContain('Plans were recorded in another way.');
    await page.screenshot({ path: `${PICTURES}/measure.png`, fullPage: true });
  });

  it('takes the decision back, and keeps it in the list', async () => {
    const { page } = analyst;
    await page.goto('/scorecard/CPP-01/baseline');
    await page.getByRole('link', { name: /^Withdraw/ }).click();
    await page.locator('textarea[name="reason"]').fill('It was too early.');
    await page.getByRole('button', { name: 'Withdraw the decision' }).click();
    expect(await main()).toMatch(/Withdrawn by .+: It was too early\./);
  });

  it('chooses a chart with a reason, and goes back to the automatic choice', async () => {
    const { page } = analyst;
    await page.goto('/scorecard/CPP-01/chart');
    expect(await page.locator('input[value="automatic"]').isChecked()).toBe(true);
    await page.locator('input[value="xmr"]').check();
    await page.getByRole('button', { name: 'Save the chart' }).click();
    expect(await main()).toContain('Enter your reason');
    expect(await page.locator('input[value="xmr"]').isChecked()).toBe(true);
    await page.locator('textarea[name="reason"]').fill('The board reads it like this.');
    await page.getByRole('button', { name: 'Save the chart' }).click();
    expect(await main()).toMatch(/XmR chart chosen by hand\s+The board reads it like this\./);
    await page.screenshot({ path: `${PICTURES}/chosen-chart-measure.png`, fullPage: true });
    await page.goto('/scorecard/CPP-01/chart');
    expect(await main()).toContain('Heed would have chosen the p′ chart');
    await page.screenshot({ path: `${PICTURES}/chosen-chart.png`, fullPage: true });
    await page.locator('input[value="automatic"]').check();
    await page.locator('textarea[name="reason"]').fill('The limits were too wide.');
    await page.getByRole('button', { name: 'Save the chart' }).click();
    expect(await main()).not.toContain('chosen by hand');
    await page.goto('/scorecard/CPP-01/chart');
    expect(await main()).toMatch(/Back to the automatic choice by .+: The limits were too wide\./);
  });

  it('answers why a whole return jumped', async () => {
    const { page } = analyst;
    await page.goto('/scorecard/sources');
    expect(await main()).toMatch(/2022[\s\S]*Source changed\?[\s\S]*26 of 32 series rose/);
    await page
      .getByRole('link', { name: /^Say what happened/ })
      .first()
      .click();
    await page.locator('input[value="recording_change"]').check();
    await page.locator('textarea[name="reason"]').fill('The assessment form was changed.');
    await page.getByRole('button', { name: 'Record the answer' }).click();
    expect(await main()).toContain('The way of recording changed');
    await page.screenshot({ path: `${PICTURES}/sources.png`, fullPage: true });
  });

  it('sees how many false alerts the scorecard expects', async () => {
    await until(async () => {
      await analyst.page.goto('/scorecard');
      return (await main()).includes('Expected false alerts this quarter: at most');
    });
    await analyst.page.screenshot({ path: `${PICTURES}/scorecard.png` });
  });

  it.each([
    '/scorecard',
    '/scorecard/CPP-01',
    '/scorecard/CPP-01/baseline',
    '/scorecard/CPP-01/chart',
    '/scorecard/sources',
  ])('%s is free of barriers and fits a phone', async (path) => {
    await phone.page.goto(path);
    expect(await findBarriers(phone.page)).toEqual([]);
    expect(await overflows(phone.page)).toBe(false);
    await phone.page.screenshot({
      path: `${PICTURES}/phone${path.replaceAll('/', '-')}.png`,
      fullPage: true,
    });
    expect(phone.faults).toEqual([]);
  });
});
