import { fileURLToPath } from 'node:url';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers, openBrowser, overflows, signInAs } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { until } from './steps.ts';

const SHEET = '/scorecard/enter/asc-quarterly/202526Q4';
const PICTURES = fileURLToPath(new URL('../../.heed/pictures', import.meta.url));

describe('figures entered by hand', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const cell = (page: Page, id: string) => page.locator(`[id="${id}"]`);
  const main = (page: Page) => page.locator('main').innerText();

  it('without a script: all errors at once, nothing lost, then saved and judged', async () => {
    const { page } = await signInAs(browser, product.url, product.signInFor('Analyst'), {
      script: false,
    });
    await page.goto('/scorecard/enter');
    await page.getByRole('link', { name: /^Quarter 4 2025\/26\W+Adult social care$/ }).click();
    await cell(page, 'NEG-03-numerator').fill('2,891');
    await cell(page, 'NEG-03-denominator').fill('2,890');
    await cell(page, 'VOI-02-value').fill('about 88%');
    await cell(page, 'DOL-01-value').fill('412');
    await page.getByRole('button', { name: 'Save all' }).click();
    const summary = await page.locator('.govuk-error-summary').innerText();
    expect(summary).toContain('The numerator 2891 is above its denominator 2890');
    expect(summary).toContain('“about 88%” is not a number');
    expect(await cell(page, 'VOI-02-value').inputValue()).toBe('about 88%');
    expect(await cell(page, 'DOL-01-value').inputValue()).toBe('412');
    expect(await page.title()).toMatch(/^Error: /);
    await page.screenshot({ path: `${PICTURES}/entry-errors.png`, fullPage: true });

    await cell(page, 'NEG-03-numerator').fill('1,061');
    await cell(page, 'VOI-02-value').fill('88.4%');
    await page.getByRole('button', { name: 'Save all' }).click();
    expect(await main(page)).toContain('judged again');
    await until(async () => {
      await page.goto('/scorecard/NEG-03');
      return (await main(page)).includes('36.7%');
    });
  });

  it('with one: like a spreadsheet, row by row', async () => {
    const { page, faults } = await signInAs(browser, product.url, product.signInFor('Analyst'));
    await page.goto('/scorecard/enter/pol-quarterly/202526Q4');
    await page.waitForLoadState('networkidle');
    await cell(page, 'RM-01-numerator').fill('14');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('RM-01-denominator');
    await page.keyboard.type('20');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('HRM-ONL-value');
    await until(async () => /Saved \d\d:\d\d/.test(await main(page)));
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '15\t20\n\t\t33\r\n');
      document
        .querySelector('[id="RM-01-numerator"]')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    });
    expect(await cell(page, 'HRM-ONL-value').inputValue()).toBe('33');
    // The share stood already: it waits for its reason, the new figure does not.
    await until(async () => /Say why you change/.test(await main(page)));
    await until(async () => /Saved \d\d:\d\d/.test(await main(page)));
    await page.locator('#reason').fill('One more answered in time');
    await page.screenshot({ path: `${PICTURES}/entry-desktop.png`, fullPage: true });
    await page.getByRole('button', { name: 'Save all' }).click();
    await page.waitForURL('**?saved');
    expect(await main(page)).toContain('75.0% (15 of 20)');
    expect(faults).toEqual([]);
  });

  it('by two people at once: the later is told, and nothing is lost', async () => {
    const first = await signInAs(browser, product.url, product.signInFor('Analyst'));
    const second = await signInAs(browser, product.url, product.signInFor('Analyst'));
    await first.page.goto(SHEET);
    await second.page.goto(SHEET);
    await cell(first.page, 'NEG-04-value').fill('61');
    await first.page.getByRole('button', { name: 'Save all' }).click();
    await first.page.waitForURL('**?saved');
    await second.page.waitForLoadState('networkidle');
    await cell(second.page, 'NEG-04-value').fill('62');
    await cell(second.page, 'NEG-04-comment').focus();
    await cell(second.page, 'DOL-01-value').focus();
    await until(async () => /Amal Sadiq saved 61\.0%/.test(await main(second.page)));
    expect(await cell(second.page, 'NEG-04-value').inputValue()).toBe('62');
    expect(second.faults).toEqual([]);
  });

  it('on a phone and with a keyboard alone: no barrier, no page wider than its window', async () => {
    const desk = await signInAs(browser, product.url, product.signInFor('Analyst'));
    const phone = await signInAs(browser, product.url, product.signInFor('Action owner'), {
      phone: true,
    });
    for (const path of ['/scorecard/enter', SHEET]) {
      await desk.page.goto(path);
      expect(await findBarriers(desk.page)).toEqual([]);
    }
    for (const path of ['/scorecard/enter', '/scorecard/enter/edu-annual-academic/202425']) {
      await phone.page.goto(path);
      expect(await findBarriers(phone.page)).toEqual([]);
      expect(await overflows(phone.page)).toBe(false);
    }
    await phone.page.screenshot({ path: `${PICTURES}/entry-phone.png` });
    const refused = await phone.page.goto(SHEET);
    expect(refused?.status()).toBe(403);
  });
});
