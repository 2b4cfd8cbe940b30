import { fileURLToPath } from 'node:url';

import { addDays } from '@heed/domain/calendar/civil-date';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { apiClientOf } from '../support/api-client.ts';
import { findBarriers, openBrowser, overflows, signInAs, type Person } from '../support/browser.ts';
import { learning } from '../support/learning.ts';
import { startProduct, type Product } from '../support/product.ts';
import { until } from './steps.ts';

/** What a run looked like. */
const PICTURES = fileURLToPath(new URL('../../.heed/pictures', import.meta.url));

/** The words of what was always written about. */
const SUBJECTS = ['heating', 'appointment', 'supervision', 'transition', 'school', 'landlord'];
const VERBS = ['delayed', 'refused', 'recorded', 'ignored', 'shared'];
const PLACES = ['clinic', 'nursery', 'court', 'hostel', 'surgery', 'college', 'library'];
const AGENCIES = ['LA', 'POL', 'ICB', 'HOU'] as const;
const THEMES = ['OUT.SUB', 'SYS.INFO', 'TF.EHW', 'EXP.ONL', 'NEG.ADO', 'SYS.CUR'];
/** What nobody wrote about before. */
const NEW = [
  'Pupils collapsed after vapes laced with ketamine at the gate',
  'A vape bought online held ketamine and the girl fainted',
  'Ketamine in vapes: dealer near the youth club',
  'Hospital saw two boys poisoned by a ketamine vape',
  'Parents worry about vapes with ketamine sold on phones',
  'Bladder pain in a teenager who used ketamine vapes daily',
];

describe('people beside the rules', () => {
  let product: Product;
  let browser: Browser;
  let executive: Person;
  let analyst: Person;
  let reviewer: Person;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    const signIn = (role: string, script: boolean) =>
      signInAs(browser, product.url, product.signInFor(role), { script });
    executive = await signIn('Executive', false);
    analyst = await signIn('Analyst', false);
    reviewer = await signIn('Reviewer', true);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const main = ({ page }: Person) => page.locator('main').innerText();
  const click = ({ page }: Person, name: string | RegExp) =>
    page.getByRole('button', { name }).click();

  describe('an executive disagrees with the rules, without JavaScript', () => {
    it('is told everything that is missing at once, and loses nothing typed', async () => {
      const { page } = executive;
      await page.goto('/themes/OUT.CME/override');
      await page.locator('[name="expiresOn-day"]').fill('27');
      await click(executive, 'Record the judgement');
      const said = await page.locator('.govuk-error-summary').innerText();
      for (const field of [/state|hold/i, /reason/i, /date|day|month|stand/i]) {
        expect(said).toMatch(field);
      }
      expect(await page.locator('[name="expiresOn-day"]').inputValue()).toBe('27');
    });

    it('says what she holds, why and until when, and anyone sees it beside the rules', async () => {
      const { page } = executive;
      const reason = 'The school has told the panel what the figures cannot show yet.';
      await page.locator('[name="state"][value="CONVERGENT"]').check();
      await page.locator('[name="reason"]').fill(reason);
      await page.locator('[name="expiresOn-month"]').fill('6');
      await page.locator('[name="expiresOn-year"]').fill('2026');
      await click(executive, 'Record the judgement');
      await page.waitForURL('**/themes/OUT.CME');
      await analyst.page.goto('/themes/OUT.CME');
      const seen = await main(analyst);
      for (const words of ['People hold instead', 'Convergent', reason, '27 June 2026']) {
        expect(seen).toContain(words);
      }
    });

    it('ends it with a reason; the report card keeps that people and rules differed', async () => {
      const { page } = executive;
      await page.goto('/themes/OUT.CME/override');
      await page.locator('[name="endReason"]').fill('The next figures showed it.');
      await click(executive, 'End the judgement');
      await page.waitForURL('**/themes/OUT.CME');
      expect(await main(executive)).not.toContain('People hold instead');
      await page.goto('/signals/report-card');
      await page.screenshot({ path: `${PICTURES}/report-card.png`, fullPage: true });
      expect(await main(executive)).toMatch(/Ended on .+: The next figures showed it\./);
    });
  });

  describe('a reviewer is shown themes', () => {
    it('while typing, with the words that led to them, and adds one', async () => {
      const { page } = reviewer;
      await page.goto('/learning/new/audit');
      await page
        .locator('#points-0-text')
        .pressSequentially('A child missing education was not seen at home by any agency.');
      const add = page.getByRole('button', {
        name: 'Add “Children out of school and out of sight”',
      });
      await add.waitFor();
      expect(await main(reviewer)).toMatch(/because of “.*missing.*”/);
      await add.click();
      await page.getByText('Children out of school and out of sight (chosen)').waitFor();
      expect(await page.locator('[name="points-0-themes"][value="OUT.CME"]').isChecked()).toBe(
        true,
      );
      await page.screenshot({ path: `${PICTURES}/suggestions.png`, fullPage: true });
      expect(reviewer.faults).toEqual([]);
    });
  });

  describe('two records may be one source, without JavaScript', () => {
    it('which is said in one place, and decided with a reason', async () => {
      const { page } = analyst;
      await until(async () => {
        await page.goto('/learning');
        return page.getByRole('link', { name: 'may count twice', exact: true }).isVisible();
      });
      await page.getByRole('link', { name: 'may count twice', exact: true }).click();
      expect(await main(analyst)).toContain('They count as 2 sources until somebody has said');
      await page.getByRole('link', { name: /^Decide on 2 sources that may be one/ }).click();
      await click(analyst, 'Count them as one');
      expect(await page.locator('.govuk-error-summary').innerText()).toMatch(/reason/);
      await page.getByLabel('Are they? Say why').fill('Both tell of one joint inspection.');
      await click(analyst, 'Count them as one');
      expect(await main(analyst)).toContain('However many there are, they count as one source');
      await page.goto('/learning/same-source');
      expect(await main(analyst)).toContain('Nothing is waiting');
    });
  });

  describe('a record no longer counts, without JavaScript', () => {
    it('once a person has said why, and counts again when that is taken back', async () => {
      const { page } = analyst;
      const errors = () => page.locator('.govuk-error-summary').innerText();
      await page.goto('/learning/INS-2026-0008');
      await page.getByRole('link', { name: 'Stop counting this record' }).click();
      await click(analyst, 'Stop counting it');
      expect(await errors()).toMatch(/Choose why it should no longer count[^]*Enter your reason/);
      await page.getByLabel('Another record says it better').check();
      await page.getByLabel('Say more').fill('A newer inspection looked at the same.');
      await click(analyst, 'Stop counting it');
      expect(await errors()).toContain('Enter the reference of the other record');
      await page.getByLabel('Reference of the other record').fill('ins-2026-0001');
      await click(analyst, 'Stop counting it');
      await page.waitForURL('**/learning/INS-2026-0008');
      const seen = await main(analyst);
      expect(seen).toMatch(/has not counted since .+ Another record says it better: INS-2026-0001/);
      expect(seen).toContain('A newer inspection looked at the same.');

      await page.getByRole('link', { name: 'Count it again' }).click();
      await page.getByLabel('Why do you take it back?').fill('Both are needed.');
      await click(analyst, 'Take it back');
      await page.waitForURL('**/learning/INS-2026-0008');
      await page.getByRole('link', { name: 'Stop counting this record' }).waitFor();
    });

    it('what was marked as needing action is acted on by an executive, and a deadline is met', async () => {
      const api = await apiClientOf({ url: product.url, page: reviewer.page });
      const { ref } = await api.evidence.recordLearning.mutate(
        learning({
          kind: 'rapid_review',
          title: 'Two agencies, no plan',
          flag: 'immediate_safety',
          observedOn: '2026-03-01',
          rapidReview: {
            awareOn: '2026-03-02',
            notifiedOn: '2026-03-05',
            receivedOn: null,
            childrenCount: null,
            immediateSafetyDone: true,
          },
        }),
      );
      await executive.page.goto(`/learning/${ref}`);
      await executive.page.getByRole('link', { name: 'It was acted on' }).click();
      await executive.page.getByLabel('What was done').fill('Both agencies agreed one plan.');
      await click(executive, 'Record that it was acted on');
      await executive.page.waitForURL(`**/learning/${ref}`);
      expect(await main(executive)).toMatch(/Immediate safety concern: acted on by/);

      const { page } = analyst;
      await page.goto(`/learning/${ref}`);
      await page.getByRole('link', { name: 'Record as done Complete the rapid review' }).click();
      for (const [part, text] of [
        ['day', '30'],
        ['month', '3'],
        ['year', '2026'],
      ] as const) {
        await page.locator(`[name="doneOn-${part}"]`).fill(text);
      }
      await click(analyst, 'Record it as done');
      await page.waitForURL(`**/learning/${ref}`);
      expect(await main(analyst)).toContain('Done late');
    });
  });

  describe('something emerges that no theme covers', () => {
    it('is put before an analyst as a group of records, with its words', async () => {
      const api = await apiClientOf({ url: product.url, page: reviewer.page });
      const write = (at: number, text: string, observedOn: string) =>
        api.evidence.recordLearning.mutate(
          learning({
            title: text.split(' ').slice(0, 2).join(' '),
            observedOn,
            leadAgency: AGENCIES[at % AGENCIES.length] ?? 'LA',
            source: `Source ${at % 5}`,
            point: { text, themeCodes: [THEMES[at % THEMES.length] ?? 'OUT.SUB'] },
          }),
        );
      const today = '2026-04-01';
      for (let at = 0; at < 60; at += 1) {
        const words = [SUBJECTS[at % 6], VERBS[at % 5], PLACES[at % 7], `case${at}`, `n${at * 7}`];
        await write(at, words.join(' '), addDays(today, -900 + at * 10));
      }
      for (const [at, text] of NEW.entries()) {
        await write(at, text, addDays(today, -120 + at * 20));
      }
      await until(async () => {
        await analyst.page.goto('/signals/emerging');
        return (await main(analyst)).includes('To decide (1)');
      });
      await analyst.page.getByRole('link', { name: /ketamine|vape/i }).click();
      const said = await main(analyst);
      for (const text of ['ketamine', NEW[0] ?? '']) expect(said).toContain(text);
      await analyst.page.screenshot({ path: `${PICTURES}/emerging.png`, fullPage: true });
    });

    it('asks for what is missing, and keeps what was typed', async () => {
      const { page } = analyst;
      await page.locator('[name="decision"][value="name"]').check();
      await page.locator('[name="name"]').fill('Ketamine in vapes');
      await click(analyst, 'Record the decision');
      expect(await page.locator('.govuk-error-summary').innerText()).toMatch(/reason/i);
      expect(await page.locator('[name="name"]').inputValue()).toBe('Ketamine in vapes');
    });

    it('is named, and stands among the themes with its records', async () => {
      const { page } = analyst;
      await page.locator('[name="description"]').fill('Vapes sold with ketamine in them.');
      await page.locator('[name="reason"]').fill('Six reports from four agencies.');
      await click(analyst, 'Record the decision');
      const named = await main(analyst);
      for (const words of ['Outside the plan', 'Ketamine in vapes', ...NEW]) {
        expect(named).toContain(words);
      }
      await analyst.page.goto('/signals/emerging');
      expect(await main(analyst)).toContain('Became the theme “Ketamine in vapes”');
    });

    it('is merged into another theme, which it is then read on, and stands again', async () => {
      const { page } = analyst;
      await page.goto('/themes/OUT.KETAMINE');
      await page.getByRole('link', { name: 'Retire, merge or divide it' }).click();
      await page.locator('[name="kind"][value="divide"]').check();
      await page.locator('[name="part1"]').fill('Pods');
      await click(analyst, 'Record the change');
      const missing = await page.locator('.govuk-error-summary').innerText();
      for (const words of ['what part 1 is about', 'a name for part 2', 'your reason']) {
        expect(missing).toContain(words);
      }
      expect(await page.locator('[name="part1"]').inputValue()).toBe('Pods');
      await page.screenshot({ path: `${PICTURES}/theme-change.png`, fullPage: true });
      await page.locator('[name="kind"][value="merge"]').check();
      await page.locator('[name="into"]').selectOption('OUT.SUB');
      await page.locator('[name="reason"]').fill('Vapes are one way among others.');
      await click(analyst, 'Record the change');
      await page.waitForURL('**/themes/OUT.SUB');
      expect(await main(analyst)).toContain(NEW[0]);
      await page.goto('/themes/OUT.KETAMINE');
      expect(await main(analyst)).toMatch(/was merged into Drugs and alcohol on 9 April 2026/);
      await page.screenshot({ path: `${PICTURES}/theme-merged.png`, fullPage: true });
      await page.goto('/signals/changes');
      expect(await main(analyst)).toMatch(/Merged into “Drugs and alcohol” on 9 April 2026/);
      await page.screenshot({ path: `${PICTURES}/changes-merged.png`, fullPage: true });
      await page.goto('/themes/OUT.KETAMINE');
      await page.getByRole('link', { name: 'Have it stand again' }).click();
      await page.locator('[name="withdrawReason"]').fill('It is a matter of its own.');
      await click(analyst, 'Have it stand again');
      await page.waitForURL('**/themes/OUT.KETAMINE');
      expect(await main(analyst)).not.toContain('was merged into Drugs and alcohol on');
      expect(await main(analyst)).toContain('Stands again');
    });

    it('is free of barriers and fits a phone', async () => {
      const phone = await signInAs(browser, product.url, product.signInFor('Analyst'), {
        phone: true,
      });
      for (const path of ['/signals/emerging', '/themes/OUT.KETAMINE/change']) {
        await phone.page.goto(path);
        expect(await findBarriers(phone.page)).toEqual([]);
        expect(await overflows(phone.page)).toBe(false);
      }
      await phone.page.screenshot({ path: `${PICTURES}/phone-emerging.png`, fullPage: true });
      expect(phone.faults).toEqual([]);
    });
  });
});
