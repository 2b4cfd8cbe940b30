import type { DemoFindings, DemoThreats } from '@heed/domain/plan/demo-evidence';
import type { Page } from 'playwright-core';

const PATIENCE_MS = 30_000;
const LOOK_EVERY_MS = 300;

/** Waits for something that workers bring about. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come about in time');
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

async function fillDate(page: Page, name: string, text: string): Promise<void> {
  const parts = text.split(' ');
  const names = { 3: ['day', 'month', 'year'], 2: ['month', 'year'], 1: ['year'] }[parts.length];
  for (const [index, part] of (names ?? []).entries()) {
    await page.locator(`[name="${name}-${part}"]`).fill(parts[index] ?? '');
  }
}

/** `2024-05-16` → `16 5 2024`, `2024-01` → `1 2024`, `2023` → `2023`. */
function typed(partialDate: string): string {
  return partialDate
    .split('-')
    .reverse()
    .map((part) => String(Number(part)))
    .join(' ');
}

/** Uploads a scorecard file and waits until it is taken in. */
export async function importFile(page: Page, file: string, publishedOn: string): Promise<void> {
  await page.goto('/scorecard/imports/new');
  await page.locator('input[type="file"]').setInputFiles(file);
  await fillDate(page, 'publishedOn', publishedOn);
  await page.getByRole('button', { name: 'Import' }).click();
  await page.waitForURL('**/scorecard/imports/IMP-*');
  const address = page.url();
  await until(async () => {
    await page.goto(address);
    const text = await page.locator('main').innerText();
    if (/nothing was stored/i.test(text)) throw new Error(text);
    return !(await page.locator('progress').count());
  });
}

async function chooseThemes(page: Page, name: string, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    // The boxes lie in closed groups; a script is not needed to tick them.
    await page.locator(`input[name="${name}"][value="${code}"]`).evaluate((box) => {
      box.closest('details')?.setAttribute('open', '');
    });
    await page.locator(`input[name="${name}"][value="${code}"]`).check();
  }
}

/** Logs one finding through the reviewer's form. */
export async function logFinding(
  page: Page,
  finding: DemoFindings['findings'][number],
): Promise<void> {
  const point = finding.points[0];
  if (!point) throw new Error(`${finding.id} has no learning point`);
  await page.goto(`/learning/new/${finding.kind}`);
  await page.locator('#title').fill(finding.title);
  await page.locator('#source').fill(finding.source);
  await page.locator('#sourceUrl').fill(finding.sourceUrl);
  await fillDate(page, 'observedOn', typed(finding.observedOn));
  await page.locator(`[name="scope"][value="${finding.scope}"]`).check();
  await page.locator(`[name="cohort"][value="${finding.cohort}"]`).check();
  await page.locator('#leadAgency').selectOption(finding.leadAgency);
  await page.locator('#points-0-text').fill(point.text);
  await page.locator(`[name="points-0-polarity"][value="${point.polarity}"]`).check();
  await page.locator('#points-0-severity').selectOption(String(point.severity));
  await chooseThemes(page, 'points-0-themes', point.themeCodes);
  const mainTheme = page.locator(`[name="points-0-main"][value="${point.themeCodes[0]}"]`);
  if (await mainTheme.count()) await mainTheme.check();
  await page.locator('#reliability').evaluate((element) => {
    element.closest('details')?.setAttribute('open', '');
  });
  await page.locator('#reliability').selectOption(finding.reliability);
  await page.locator('#credibility').selectOption(String(finding.credibility));
  await page.getByRole('button', { name: /save and log/i }).click();
  await finish(page, /\/learning\/[A-Z]+-\d{4}-\d+/);
}

/** Reports one threat through the two-minute form. */
export async function reportThreat(
  page: Page,
  threat: DemoThreats['threats'][number],
): Promise<void> {
  await page.goto('/threats/new');
  await page.locator('#title').fill(threat.title);
  await page.locator('#summary').fill(threat.summary);
  await page.locator('[name="known"][value="read"]').check();
  await page.locator('#where').fill(threat.source);
  await page.locator(`[name="severity"][value="${threat.severity}"]`).check();
  await page.locator(`[name="direction"][value="${threat.direction}"]`).check();
  await fillDate(page, 'seenOn', typed(threat.seenOn));
  await page.locator(`[name="cohort"][value="${threat.cohort}"]`).check();
  await page.locator(`[name="scope"][value="${threat.scope}"]`).check();
  await chooseThemes(page, 'themes', threat.themeCodes);
  await page
    .getByRole('button', { name: /send|report/i })
    .last()
    .click();
  await finish(page, /\/threats\/ET-\d{4}-\d+/);
}

async function finish(page: Page, address: RegExp): Promise<void> {
  await page.waitForURL(address, { timeout: 10_000 }).catch(async () => {
    const summary = page.locator('.govuk-error-summary');
    const words = (await summary.count()) ? await summary.innerText() : await page.title();
    const typed = await page
      .locator('input[type="text"]')
      .evaluateAll((inputs) =>
        inputs.map((input) => `${input.getAttribute('name')}=${(input as HTMLInputElement).value}`),
      );
    throw new Error(`the form was not taken: ${words}\n${typed.join('\n')}`);
  });
}
