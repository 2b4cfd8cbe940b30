import type { AppRouter } from '@heed/api/root';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import * as devalue from 'devalue';

/** The router from the browser, for what happens without a page load. Pages and forms call it on the server. */
export const api = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: '/api/trpc',
      transformer: { serialize: devalue.stringify, deserialize: devalue.parse },
      // The server refuses more calls in one request.
      maxItems: 10,
    }),
  ],
});
