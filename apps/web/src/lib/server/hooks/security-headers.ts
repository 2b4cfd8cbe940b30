import type { Handle } from '@sveltejs/kit/hooks';
import { securityHeaders } from '../security-headers.ts';

/**
 * Adds the security headers, and keeps pages out of every cache. A route that set one of them by itself keeps its own:
 * the frame of a message is the one that does.
 */
export const addSecurityHeaders: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  for (const [name, value] of securityHeaders(event.url.protocol === 'https:')) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return response;
};
