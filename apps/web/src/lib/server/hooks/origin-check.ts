import type { Handle } from '@sveltejs/kit/hooks';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something comes from our own pages (ASVS 5.0, 3.5.1). Browsers name
 * the origin of every such request; where they do not, `Sec-Fetch-Site` speaks. A client that names
 * neither is no browser: it may pass as long as it carries no cookie that another site could make it send.
 */
export function comesFromUs(
  request: Pick<Request, 'method' | 'headers'>,
  ourOrigin: string,
): boolean {
  if (READING.has(request.method)) return true;
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === ourOrigin;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  return !request.headers.has('cookie');
}

/** Refuses what does not come from our own pages, whatever its content type. */
export const checkOrigin: Handle = ({ event, resolve }) => {
  if (comesFromUs(event.request, event.url.origin)) return resolve(event);
  return new Response(
    `This was refused because it did not come from ${event.url.origin}. If that is not the address you use, ` +
      'PUBLIC_URL needs to be set to the one you do.\n',
    { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
};
