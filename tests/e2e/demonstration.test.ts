import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { DemoFindings, DemoThreats } from '@heed/domain/plan/demo-evidence';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openBrowser, signInAs, type Person } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { importFile, logFinding, reportThreat, until } from './steps.ts';

const demo = (name: string) => fileURLToPath(new URL(`../../prisma/demo/${name}`, import.meta.url));
/** What a run looked like, to compare with the pictures of the documents. */
const PICTURES = fileURLToPath(new URL('../../.heed/pictures', import.meta.url));
const readDemo = async (name: string) => JSON.parse(await readFile(demo(name), 'utf8')) as unknown;

const ALERT = 'Children on a child protection plan missing half or more of school';
const THEME = 'Children out of school and out of sight';

describe('the demonstration, from real figures to the next version of the plan', () => {
  let product: Product;
  let browser: Browser;
  let executive: Person;
  let analyst: Person;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    executive = await signInAs(browser, product.url, product.signInFor('Executive'));
    analyst = await signInAs(browser, product.url, product.signInFor('Analyst'), { script: false });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const main = async (page: Page, path: string) => {
    await page.goto(path);
    return page.locator('main').innerText();
  };

  it('1. shows a quiet board, with the old signal of re-referrals as history', async () => {
    const overview = await main(executive.page, '/overview');
    expect(overview).toContain('No theme needs a decision now');
    expect(overview).toContain('No measure alert is open');
    const measure = await main(executive.page, '/scorecard/MSH-03');
    expect(measure).toMatch(/There was a signal/);
    expect(await main(executive.page, '/signals')).not.toContain('AL-2026');
    expect(product.mailbox.received).toHaveLength(0);
  });

  it('2. raises one alert from the 2023/24 figures, and e-mails it', async () => {
    for (const file of FILES) {
      await importFile(analyst.page, demo(`data/2023-24/${file}`), '2 5 2025');
    }
    await until(async () => (await main(executive.page, '/signals')).includes(ALERT));
    const letters = await product.mailbox.waitFor(2);
    const alert = await main(executive.page, '/signals/AL-2026-0001');
    for (const words of ['19.9%', '12.8%', '27 of 136', '15.5%', '2019/20', 'small']) {
      expect(alert).toContain(words);
    }
    for (const { parsed } of letters) {
      expect(parsed.subject).toContain(ALERT);
      expect(parsed.text).toContain('27 of 136');
    }
    const signals = await main(executive.page, '/signals');
    expect(signals.match(/AL-2026-\d+/g)).toEqual(['AL-2026-0001']);
  });

  it('3. brings the same alert up to date with the 2024/25 figures, without a second e-mail', async () => {
    for (const file of FILES) {
      await importFile(analyst.page, demo(`data/2024-25/${file}`), '8 4 2026');
    }
    await until(async () =>
      (await main(executive.page, '/signals/AL-2026-0001')).includes('20.7%'),
    );
    const signals = await main(executive.page, '/signals');
    expect(signals.match(/AL-2026-\d+/g)).toEqual(['AL-2026-0001']);
    expect(product.mailbox.received).toHaveLength(2);
  });

  it('4. takes the findings and threats through the forms, also on a phone', async () => {
    const { findings } = DemoFindings.parse(await readDemo('findings.json'));
    const { threats } = DemoThreats.parse(await readDemo('threats.json'));
    const reviewer = await signInAs(browser, product.url, product.signInFor('Reviewer'));
    for (const finding of findings.filter(({ load }) => load === 'form')) {
      await logFinding(reviewer.page, finding);
    }
    const practitioner = await signInAs(browser, product.url, product.signInFor('Action owner'), {
      phone: true,
      script: false,
    });
    for (const threat of threats.filter(({ load }) => load === 'form')) {
      await reportThreat(practitioner.page, threat);
    }
    expect(reviewer.faults).toEqual([]);
  });

  it('5. becomes an emerging theme outside the plan, with the praise that contradicts it', async () => {
    await until(async () =>
      (await main(executive.page, '/themes/OUT.CME')).includes('is emerging'),
    );
    const brief = await main(executive.page, '/themes/OUT.CME');
    for (const words of ['Outside the plan', 'scorecard', 'national research', 'firm']) {
      expect(brief.toLowerCase()).toContain(words.toLowerCase());
    }
    expect(await main(executive.page, '/overview')).toContain(THEME);
    await executive.page.screenshot({ path: `${PICTURES}/board.png` });
  });

  it('5a. is triaged by the executive', async () => {
    const { page } = executive;
    await page.goto('/themes/OUT.CME/decide');
    await page.getByLabel(/^Escalate/).check();
    await page
      .locator('textarea[name="reason"]')
      .fill('Two streams agree and the plan has no place for it.');
    await page.getByLabel('Day').fill('9');
    await page.getByLabel('Month').fill('6');
    await page.getByLabel('Year').fill('2026');
    await page.getByRole('button', { name: 'Check the decision' }).click();
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await page.waitForURL('**/themes/OUT.CME*');
    await until(async () =>
      (await main(page, '/themes/OUT.CME')).includes('the plan has no place for it'),
    );
  });

  it('5b. opens the year-2 review, decides each theme, and makes the next version of the plan', async () => {
    const { page } = executive;
    await page.goto('/priorities/think-family/review');
    await page.getByRole('button', { name: /open the review/i }).click();
    await page.waitForURL('**/reviews/PR-*');
    const review = new URL(page.url()).pathname;
    for (const [subject, outcome] of OUTCOMES) {
      await page.goto(`${review}/themes/${subject}`);
      await page.locator(`input[name="outcome"][value="${outcome}"]`).check();
      await page.locator('textarea[name="reason"]').fill('As the evidence pack shows.');
      await page.getByRole('button', { name: 'Record the outcome' }).click();
      await page.waitForURL((address) => address.pathname === review);
    }
    for (const partner of ['local_authority', 'nhs', 'police']) {
      await page.goto(`${review}/positions/${partner}`);
      await page.locator('input[name="position"][value="agrees"]').check();
      await page.getByRole('button', { name: 'Record the position' }).click();
      await page.waitForURL((address) => address.pathname === review);
    }
    await page.goto(review);
    await page.getByRole('button', { name: /close/i }).click();
    await until(async () => /version 2/i.test(await main(page, '/priorities')));
    expect(await main(page, '/priorities')).toContain(THEME);
    expect(executive.faults).toEqual([]);
  });

  it('6. shows criminal exploitation as a new measure, and raises no alert for it', async () => {
    expect(await main(executive.page, '/scorecard/HRM-CCE')).toMatch(/new measure/i);
    expect(await main(executive.page, '/signals')).not.toContain('criminal exploitation');
  });

  it('7. keeps an audit chain that fits together', async () => {
    expect(await product.heed('audit', 'verify')).toContain('fit together');
  });
});

const FILES = [
  'absence_by_social_care_group.csv',
  'c1_referrals_and_rereferrals.csv',
  'c3_assessment_factors.csv',
  'd3_child_protection_plans_repeat.csv',
];

const OUTCOMES = [
  ['plan:T.PFA', 'retain'],
  ['plan:T.GRP', 'retain'],
  ['plan:T.EHW', 'retain'],
  ['plan:T.COV', 'step_down'],
  ['theme:OUT.CME', 'add'],
] as const;
