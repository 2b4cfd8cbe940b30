import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

export type SmtpServer = {
  connection: Pick<SMTPConnectionOptions, 'host' | 'port' | 'secure' | 'requireTLS' | 'ignoreTLS'>;
  credentials: { user: string; pass: string } | undefined;
};

/**
 * `smtps://user:password@host:465`, or `smtp://…`, which insists on STARTTLS: a relay on the way that
 * strips the offer gets no mail in clear text. On the machine itself smtp is plain; `?tls=starttls`
 * and `?tls=none` say otherwise, and without TLS no password is sent to another machine. Throws a
 * TypeError that never repeats the address, since it may hold a password.
 */
export function parseSmtpUrl(smtpUrl: string): SmtpServer {
  if (!URL.canParse(smtpUrl))
    throw new TypeError('the SMTP address must be a URL like smtp://host:587');
  const url = new URL(smtpUrl);
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw new TypeError('the SMTP address must begin with smtp: or smtps:');
  if (url.hostname === '') throw new TypeError('the SMTP address names no host');

  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const startTls = !secure && wantsStartTls(url.searchParams.get('tls'), host);
  const credentials = credentialsOf(url);
  if (credentials && !secure && !startTls && !isThisMachine(host)) {
    throw new TypeError('the SMTP address holds a password but would send it without TLS');
  }
  const port = url.port === '' ? (secure ? 465 : 587) : Number(url.port);
  return {
    connection: { host, port, secure, requireTLS: startTls, ignoreTLS: !secure && !startTls },
    credentials,
  };
}

function wantsStartTls(choice: string | null, host: string): boolean {
  switch (choice) {
    case null:
      return !isThisMachine(host);
    case 'starttls':
      return true;
    case 'none':
      return false;
    default:
      throw new TypeError('tls in the SMTP address must be starttls or none');
  }
}

function credentialsOf(url: URL): SmtpServer['credentials'] {
  if (url.username === '') return undefined;
  return { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
