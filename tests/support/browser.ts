import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

import type { SignIn } from './product.ts';
import { testChromium } from './server-urls.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: testChromium(), args: QUIET });
}

export type Person = { context: BrowserContext; page: Page; faults: string[] };

/** Someone with a browser of their own, signed in. `faults` collects what the page itself complained about. */
export async function signInAs(
  browser: Browser,
  url: string,
  { email, password }: SignIn,
  { script = true, phone = false }: { script?: boolean; phone?: boolean } = {},
): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: script,
    viewport: phone ? PHONE : DESKTOP,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/overview');
  return { context, page, faults };
}

/**
 * What axe finds wrong with a page at WCAG 2.2 AA. Left out: `aria-expanded` on radios with a conditional part, which the
 * design system itself sets.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .disableRules(['aria-allowed-attr'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** Whether a page is wider than its window (WCAG 1.4.10). */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
