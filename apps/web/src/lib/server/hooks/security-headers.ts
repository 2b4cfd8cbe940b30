import type { Handle } from '@sveltejs/kit/hooks';
import { securityHeaders } from '../security-headers.ts';

/** Adds the security headers, and keeps pages out of every cache unless a route says otherwise. */
export const addSecurityHeaders: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  for (const [name, value] of securityHeaders(event.url.protocol === 'https:')) {
    response.headers.set(name, value);
  }
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return response;
};
