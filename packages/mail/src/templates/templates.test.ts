import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MailContent } from '../content.ts';
import { renderMail } from '../render.ts';
import { alertMeasure } from './alert-measure.ts';
import type { MeasureNotice } from './alert-measure.ts';
import { alertRaised, ReasonCode } from './alert-raised.ts';
import type { AlertNotice } from './alert-raised.ts';
import { invitation } from './invitation.ts';
import { reviewOpened, TriggerCode } from './review-opened.ts';
import type { ReviewNotice } from './review-opened.ts';
import { signInHelp } from './sign-in-help.ts';

const partnership = 'Dudley Safeguarding People Partnership';
const link = 'https://heed.example/alerts/AL-2025-001';

const theme: AlertNotice = {
  kind: 'raised',
  level: 2,
  from: 0,
  partnership,
  theme: 'Children out of school and out of sight',
  reference: 'AL-2025-001',
  reasons: ['emerging', 'special_cause'],
  carries: [],
  agedOnly: false,
  role: 'subgroup_chair',
  link,
  marking: 'OFFICIAL',
};

const measure: MeasureNotice = {
  kind: 'raised',
  direction: 'worse',
  partnership,
  measure: 'Children on plans who miss half of school',
  theme: 'Neglect',
  reference: 'AL-2024-002',
  latest: { period: '2023/24', value: '19.9%' },
  before: { period: '2022/23', value: '12.8%' },
  counts: '27 of 136',
  normalRange: '5.5% to 17.3%',
  england: '15.5% in 2023/24',
  gap: 'No figure for 1 period: 2018/19, not available',
  smallNumber: '27 children: a change of 3 moves the figure by 2.2 points',
  benchmarkMovesToo: false,
  role: 'analyst',
  link,
  marking: 'OFFICIAL',
};

const review: ReviewNotice = {
  partnership,
  priority: 'Think Family',
  reference: 'PR-2025-001',
  triggers: ['T1', 'T2'],
  openedOn: '2 June 2025',
  evidenceIncomplete: true,
  role: 'executive',
  link,
  marking: 'OFFICIAL',
};

const invited = {
  partnership,
  roles: ['reviewer', 'analyst'] as const,
  validUntil: '9 June 2025',
  link,
};
const reset = { partnership, validMinutes: 30, link };

const TEMPLATES = [
  { name: 'alertRaised', template: alertRaised, data: theme },
  { name: 'alertMeasure', template: alertMeasure, data: measure },
  { name: 'reviewOpened', template: reviewOpened, data: review },
  { name: 'invitation', template: invitation, data: { ...invited, roles: [...invited.roles] } },
  { name: 'signInHelp', template: signInHelp, data: reset },
] as const;

/** Each template as a function of unknown data, the way a job payload reaches it. */
const fill = (template: (data: never) => MailContent, data: object) => template(data as never);

describe.each(TEMPLATES)('$name', ({ template, data }) => {
  test('gives content of the model, with the link and a reason for getting it', () => {
    const content = fill(template, data);
    expect(MailContent.parse(content)).toEqual(content);
    expect(content.action.url).toBe(link);
    expect(content.why).toMatch(/^You get this because /);
  });

  test('has no field for the words of a finding, whatever they are called', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'summary',
          'finding',
          'learning',
          'notes',
          'text',
          'title',
          'name',
          'recommendation',
          'attachments',
        ),
        fc.string({ minLength: 1 }),
        (field, words) => {
          expect(() => fill(template, { ...data, [field]: words })).toThrow();
        },
      ),
    );
  });

  test('takes prose in no field but the names of the plan', () => {
    const planNames = ['partnership', 'theme', 'measure', 'priority', 'carries'];
    const others = Object.keys(data).filter((field) => !planNames.includes(field));
    fc.assert(
      fc.property(
        fc.constantFrom(...others),
        fc.array(fc.constantFrom('mum', 'said', 'the', 'child', 'was', 'seen', 'at', 'home'), {
          minLength: 4,
        }),
        (field, words) => {
          expect(() => fill(template, { ...data, [field]: words.join(' ') })).toThrow();
          expect(() => fill(template, { ...data, [field]: [words.join(' ')] })).toThrow();
        },
      ),
    );
  });

  test('shows every figure and name it was given, and no other', () => {
    const { subject, text } = renderMail(fill(template, data));
    const given = JSON.stringify(data);
    for (const figure of `${subject} ${text}`.replaceAll(link, '').match(/\d[\d.%/,-]*\d/g) ?? []) {
      expect(given).toContain(figure);
    }
  });

  test('names no reference in the subject', () => {
    expect(fill(template, data).subject).not.toMatch(/[A-Z]{2}-\d{4}/);
  });
});

describe('alertRaised', () => {
  test.each([
    ['safety', 3, 2, 'Immediate safety alert', 'An immediate safety concern has been flagged'],
    ['raised', 2, 0, 'Alert raised', 'has reached the level “Alert”'],
    ['level_rise', 3, 2, 'Risen to executive alert', 'has risen from “Alert” to “Executive alert”'],
    ['lowered', 2, 3, 'Lowered to alert', 'has been lowered from “Executive alert” to “Alert”'],
    [
      'cleared',
      1,
      2,
      'Alert cleared',
      'no longer meets the rules for an alert; it is now at “Watch”',
    ],
    ['snooze_ended', 2, 2, 'Alert again after a snooze', 'The snooze on'],
  ] as const)('%s says what happened', (kind, level, from, heading, lead) => {
    const content = alertRaised({ ...theme, kind, level, from });
    expect(content.subject).toBe(`${heading}: ${theme.theme}`);
    expect(content.lead).toContain(lead);
  });

  test.each(ReasonCode.options)('puts %s in plain words', (code) => {
    const why = alertRaised({ ...theme, reasons: [code] }).facts.find(
      ({ label }) => label === 'Why',
    );
    expect(why?.value).toMatch(/^[A-Z][^_]+\.$/);
  });

  test('says when the evidence aged and nothing got better', () => {
    const aged = alertRaised({ ...theme, kind: 'lowered', level: 2, from: 3, agedOnly: true });
    expect(aged.lead).toContain('nothing shows that things got better');
  });

  test('names the themes it carries', () => {
    const content = alertRaised({ ...theme, carries: ['Home education', 'Missing education'] });
    expect(content.facts).toContainEqual({
      label: 'Also covers',
      value: 'Home education and Missing education',
    });
  });

  test('fits the model at its fullest', () => {
    const longest = 'n'.repeat(120);
    const full = {
      ...theme,
      reasons: ReasonCode.options,
      theme: longest,
      partnership: longest,
    };
    expect(() => renderMail(alertRaised({ ...full, carries: [longest, longest] }))).not.toThrow();
  });
});

describe('alertMeasure', () => {
  test('gives figures, counts, England, the gap and the small-number note', () => {
    expect(alertMeasure(measure)).toMatchObject({
      subject: 'Measure alert: Children on plans who miss half of school',
      lead: 'The measure “Children on plans who miss half of school” has got worse by more than its normal variation: 19.9% in 2023/24.',
    });
    expect(alertMeasure(measure).facts.map(({ label }) => label)).toEqual([
      'Measure',
      'Theme',
      'Reference',
      'Latest',
      'Before',
      'Counts',
      'Normal range',
      'England',
      'Gap',
      'Small numbers',
    ]);
  });

  test('names the page that its button opens, which is the alert', () => {
    expect(alertMeasure(measure).action.label).toBe('Open the alert');
  });

  test('says when England moves the same way', () => {
    expect(alertMeasure({ ...measure, benchmarkMovesToo: true }).lead).toContain(
      'England is moving the same way',
    );
  });
});

describe('reviewOpened', () => {
  test.each(TriggerCode.options)('puts %s in plain words', (code) => {
    const why = reviewOpened({ ...review, triggers: [code] }).facts.find(
      ({ label }) => label === 'Why',
    );
    expect(why?.value).toMatch(/^[A-Z].{20,}\.$/);
  });
});
