import { MailContent } from './content.ts';

/** The three texts of a mail, rendered once, stored and hashed, and sent as they are on every attempt. */
export type RenderedMail = { subject: string; text: string; html: string };

/**
 * Content → subject, text part, HTML part. Both parts hold every text of the content and no other
 * facts. The HTML needs nothing from elsewhere: no images, no style sheet, no tracking, one link.
 * Throws a ZodError for content outside the model.
 */
export function renderMail(content: MailContent): RenderedMail {
  const checked = MailContent.parse(content);
  return { subject: checked.subject, text: renderText(checked), html: renderHtml(checked) };
}

function renderText({ subject, lead, facts, action, why, marking }: MailContent): string {
  const blocks = [
    marking,
    subject,
    lead,
    ...(facts.length === 0
      ? []
      : [facts.map(({ label, value }) => `${label}: ${value}`).join('\n')]),
    `${action.label}:\n${action.url}`,
    why,
    marking,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const FONT = 'font-family:Helvetica,Arial,sans-serif;color:#0b0c0c;';
const LINE = 'font-size:16px;line-height:24px;';
const SMALL = 'font-size:14px;line-height:20px;';
const RULE = 'border-top:1px solid #b1b4b6;';

function renderHtml({ subject, lead, facts, action, why, marking }: MailContent): string {
  const title = escapeHtml(subject);
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td align="center" style="padding:24px 16px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;text-align:left;${FONT}">
<tr><td style="padding:0 0 16px;${SMALL}font-weight:bold;">${escapeHtml(marking)}</td></tr>
<tr><td><h1 style="margin:0 0 16px;font-size:24px;line-height:30px;">${title}</h1></td></tr>
<tr><td><p style="margin:0 0 24px;${LINE}">${escapeHtml(lead)}</p></td></tr>
${facts.length === 0 ? '' : `<tr><td style="padding:0 0 24px;">${renderFacts(facts)}</td></tr>\n`}<tr><td style="padding:0 0 24px;">${renderButton(action)}</td></tr>
<tr><td style="padding:16px 0 0;${RULE}"><p style="margin:0 0 16px;${SMALL}">${escapeHtml(why)}</p></td></tr>
<tr><td style="${SMALL}font-weight:bold;">${escapeHtml(marking)}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** Facts are a real table, label as row header, so that a screen reader can say which is which. */
function renderFacts(facts: MailContent['facts']): string {
  const cell = `padding:8px 16px 8px 0;vertical-align:top;text-align:left;${RULE}${LINE}`;
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><th scope="row" width="35%" style="${cell}font-weight:bold;">${escapeHtml(label)}</th><td style="${cell}">${escapeHtml(value)}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse;${FONT}">\n${rows.join('\n')}\n</table>`;
}

/** The address is shown too: a button may not survive a strict mail gateway, and readers like to see where it leads. */
function renderButton({ label, url }: MailContent['action']): string {
  const href = escapeHtml(url);
  return `<p style="margin:0 0 8px;"><a href="${href}" style="display:inline-block;padding:10px 16px;background:#0b5a3c;color:#ffffff;font-weight:bold;text-decoration:none;${LINE}">${escapeHtml(label)}</a></p>
<p style="margin:0;${SMALL}word-break:break-all;">${href}</p>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
