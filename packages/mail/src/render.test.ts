import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MailContent } from './content.ts';
import { renderMail } from './render.ts';
import type { RenderedMail } from './render.ts';

const content: MailContent = {
  subject: 'Alert raised: Education & absence',
  lead: 'A “theme” has <changed>.',
  facts: [{ label: 'Counts', value: "27 of 136; England's 15.5%" }],
  action: { label: 'Open the alert', url: 'https://heed.example/alerts/AL-2025-001?a=1&b=2' },
  why: 'You get this because you are an analyst.',
  marking: 'OFFICIAL',
};

const words = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' ').replace(/\s+/gu, ' ').trim())
  .filter((text) => MailContent.shape.why.safeParse(text).success && text.length <= 60);

const contents = fc.record({
  subject: words,
  lead: words,
  facts: fc.array(fc.record({ label: words, value: words }), { maxLength: 20 }),
  action: fc.record({
    label: words,
    url: fc.constantFrom('https://heed.example/a?b=1&c=2', 'http://localhost:3000/a'),
  }),
  why: words,
  marking: fc.constantFrom('OFFICIAL' as const, 'OFFICIAL-SENSITIVE' as const),
});

describe('renderMail', () => {
  test('says every text of the content in the text part and in the HTML part', () => {
    fc.assert(
      fc.property(contents, (generated) => {
        const mail = renderMail(generated);
        const shown = wordsOfHtml(mail.html);
        for (const text of textsOf(generated)) {
          expect(mail.text).toContain(text);
          expect(shown).toContain(text);
        }
      }),
    );
  });

  test('says nothing in one part that the other leaves out', () => {
    const spoken = (text: string) =>
      [...new Set(text.replaceAll(':', ' ').split(/\s+/).filter(Boolean))].sort();
    fc.assert(
      fc.property(contents, (generated) => {
        const mail = renderMail(generated);
        const body = mail.html.slice(mail.html.indexOf('<body'));
        expect(spoken(wordsOfHtml(body))).toEqual(spoken(mail.text));
      }),
    );
  });

  test('lets no text become markup', () => {
    fc.assert(
      fc.property(contents, (generated) => {
        const tags = (mail: RenderedMail) =>
          [...mail.html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name);
        const plain = {
          ...generated,
          facts: generated.facts.map(() => ({ label: 'a', value: 'b' })),
        };
        expect(tags(renderMail(generated))).toEqual(
          tags(
            renderMail({
              ...plain,
              subject: 'a',
              lead: 'a',
              why: 'a',
              action: { ...plain.action, label: 'a' },
            }),
          ),
        );
      }),
    );
  });

  test('loads nothing from anywhere and links once', () => {
    const { html } = renderMail(content);
    expect(html).not.toMatch(
      /<(?:img|link|script|iframe|style|video|object)|url\(|src=|background=/i,
    );
    expect(html.match(/href=/g)).toHaveLength(1);
    expect(html).toContain('href="https://heed.example/alerts/AL-2025-001?a=1&amp;b=2"');
  });

  test('names its language, its layout tables and the marking', () => {
    const { html, text } = renderMail(content);
    expect(html).toContain('<html lang="en-GB">');
    expect(html.match(/<table role="presentation"/g)).toHaveLength(2);
    expect(html).toContain('<th scope="row"');
    expect(text.startsWith('OFFICIAL\n')).toBe(true);
    expect(text.endsWith('OFFICIAL\n')).toBe(true);
  });

  test.each([
    ['a line break in the subject', { subject: 'a\r\nBcc: evil@z.example' }],
    ['a subject of 4,000 characters', { subject: 'a'.repeat(4_000) }],
    ['a line separator', { lead: 'a\u2028b' }],
    ['a right-to-left override', { lead: 'a\u202eb' }],
    ['a lone surrogate', { lead: 'a\ud800b' }],
    ['a link to a script', { action: { label: 'Open', url: 'javascript:alert(1)' } }],
    ['a data link', { action: { label: 'Open', url: 'data:text/html,x' } }],
    ['a plain http link', { action: { label: 'Open', url: 'http://heed.example/' } }],
    ['a link with a password', { action: { label: 'Open', url: 'https://a:b@heed.example/' } }],
    ['a link with a line break', { action: { label: 'Open', url: 'https://heed.example/\n' } }],
    ['a field beyond the model', { attachments: [{ path: '/etc/hostname' }] }],
    ['an object for a text', { lead: { path: '/etc/hostname' } }],
  ])('refuses %s', (_name, change) => {
    expect(MailContent.safeParse({ ...content, ...change }).success).toBe(false);
  });
});

function textsOf({ subject, lead, facts, action, why, marking }: MailContent): string[] {
  return [
    subject,
    lead,
    action.label,
    action.url,
    why,
    marking,
    ...facts.flatMap(({ label, value }) => [label, value]),
  ];
}

function wordsOfHtml(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => entities[name] ?? '');
}
