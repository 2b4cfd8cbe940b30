import type { AppRouter } from '@heed/api/root';
import { createTRPCClient, httpLink } from '@trpc/client';
import * as devalue from 'devalue';
import type { Page } from 'playwright-core';

/** The API as a program of the signed-in person's own would call it. */
export async function apiClientOf({ url, page }: { url: string; page: Page }) {
  const cookies = await page.context().cookies(url);
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/api/trpc`,
        headers: {
          cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
          origin: url,
        },
        transformer: { serialize: devalue.stringify, deserialize: devalue.parse },
      }),
    ],
  });
}
