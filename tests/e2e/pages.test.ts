import { fileURLToPath } from 'node:url';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBarriers, openBrowser, overflows, signInAs, type Person } from '../support/browser.ts';
import { startProduct, type Product } from '../support/product.ts';
import { importFile } from './steps.ts';

/** Every page a role can open in the demonstration as it begins. */
const PAGES: Record<string, readonly string[]> = {
  Executive: [
    '/overview',
    '/signals',
    '/signals?show=themes&page=1',
    '/signals/changes',
    '/signals/changes?since-day=1&since-month=3&since-year=2026',
    '/signals/matrix',
    '/signals/emerging',
    '/signals/report-card',
    '/themes/NEG',
    '/themes/OUT.CME/decide',
    '/themes/OUT.CME/override',
    '/priorities',
    '/priorities/think-family/review',
    '/account',
  ],
  Reviewer: [
    '/learning',
    '/learning/new',
    '/learning/same-source',
    '/learning/new/rapid_review',
    '/learning/new/inspection_finding',
    '/learning/INS-2026-0001',
    '/learning/INS-2026-0001/end',
    '/threats/new',
  ],
  Analyst: [
    '/scorecard',
    '/scorecard/MSH-03',
    '/scorecard/ABS-PA50',
    '/scorecard/catalogue',
    '/scorecard/catalogue/CPP-01',
    '/scorecard/catalogue/CPP-01/edit',
    '/scorecard/catalogue/new?measure=N4.M',
    '/scorecard/data-quality',
    '/scorecard/imports',
    '/scorecard/imports/new',
    '/scorecard/imports/IMP-2026-0001',
    // The workbook below, which waits for somebody to say what its figures are.
    '/scorecard/imports/IMP-2026-0005',
    '/scorecard/imports/IMP-2026-0005/mapping',
    '/scorecard/imports/IMP-2026-0005/discard',
    '/scorecard/enter',
    '/scorecard/sources',
    '/themes/OUT.CME/change',
  ],
  Administrator: [
    '/admin',
    '/admin/people',
    '/admin/people/invite',
    '/admin/email',
    '/admin/outbox',
    '/admin/audit',
  ],
  'Action owner': ['/overview', '/practice', '/threats/new'],
};
const TO_MAP = fileURLToPath(
  new URL('../oracles/data/layout-samples/constructed_wide_scorecard_dudley.xlsx', import.meta.url),
);
const OPEN_PAGES = ['/', '/sign-in', '/help', '/accessibility', '/privacy'];

describe('every page, for the people who use it', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    const analyst = await signInAs(browser, product.url, product.signInFor('Analyst'));
    await importFile(analyst.page, TO_MAP, '8 4 2026');
    await analyst.context.close();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  async function look(person: Pick<Person, 'page'>, path: string): Promise<string[]> {
    const response = await person.page.goto(path);
    const status = response?.status() ?? 0;
    const problems = status < 400 ? [] : [`answers ${status}`];
    problems.push(...(await findBarriers(person.page)));
    if (await overflows(person.page)) problems.push('is wider than its window');
    return problems.map((problem) => `${path}: ${problem}`);
  }

  it.each(Object.entries(PAGES))('%s: no barrier, no overflow, no fault', async (role, paths) => {
    const desk = await signInAs(browser, product.url, product.signInFor(role));
    const phone = await signInAs(browser, product.url, product.signInFor(role), { phone: true });
    const problems: string[] = [];
    for (const path of paths) {
      const found = await Promise.all([look(desk, path), look(phone, path)]);
      problems.push(...found.flat());
    }
    expect([...problems, ...desk.faults, ...phone.faults]).toEqual([]);
    await desk.context.close();
    await phone.context.close();
  });

  it('needs no script: every page answers the same words without', async () => {
    for (const [role, paths] of Object.entries(PAGES)) {
      const person = await signInAs(browser, product.url, product.signInFor(role), {
        script: false,
      });
      for (const path of paths) {
        const response = await person.page.goto(path);
        expect(`${path} ${response?.status()}`).toBe(`${path} 200`);
        expect(await person.page.locator('h1').count()).toBe(1);
      }
      await person.context.close();
    }
  });

  it('shows people who are not signed in what is theirs, and nothing else', async () => {
    const context = await browser.newContext({ baseURL: product.url });
    const page = await context.newPage();
    for (const path of OPEN_PAGES) expect(await look({ page }, path)).toEqual([]);
    await page.goto('/themes/OUT.CME');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await context.close();
  });

  it.each([
    ['Action owner', '/learning'],
    ['Action owner', '/themes/OUT.CME'],
    ['Reviewer', '/scorecard/imports/new'],
    ['Executive', '/admin/people'],
  ])('tells %s plainly that %s is not open to them', async (role, path) => {
    const { page, context } = await signInAs(browser, product.url, product.signInFor(role));
    const response = await page.goto(path);
    expect([403, 200]).toContain(response?.status());
    expect(await page.locator('main').innerText()).not.toMatch(/stack|TRPC|prisma/i);
    await context.close();
  });

  it('sends the headers that keep a browser safe, also with an error', async () => {
    for (const path of ['/', '/sign-in', '/no-such-page', '/healthz']) {
      const { headers } = await fetch(`${product.url}${path}`, { redirect: 'manual' });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
    const { headers } = await fetch(`${product.url}/sign-in`);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toContain('no-store');
  });

  it('refuses what comes from another site, and a batch that is too large', async () => {
    const foreign = await fetch(`${product.url}/sign-in`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(foreign.status).toBe(403);
    const batch = Array.from({ length: 11 }, () => 'triage.board').join(',');
    const large = await fetch(`${product.url}/api/trpc/${batch}?batch=1&input=%7B%7D`);
    expect(large.status).toBe(400);
  });

  it('slows down someone who guesses passwords', async () => {
    const { email } = product.signInFor('Independent scrutineer');
    const context = await browser.newContext({ baseURL: product.url, javaScriptEnabled: false });
    const page = await context.newPage();
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await page.goto('/sign-in');
      await page.getByLabel('Email address').fill(email);
      await page.getByLabel('Password').fill('not the right password');
      await page.getByRole('button', { name: 'Sign in' }).click();
    }
    expect(await page.locator('main').innerText()).toContain('Too many tries');
    await context.close();
  });
});
