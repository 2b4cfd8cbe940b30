import type { TextSuggestions } from '@heed/services/evidence/suggest-for-text';

import { api } from '#lib/trpc.ts';

/** What the server can say of a text. It is a chunk of its own, so that a page loads it when it is first asked. */
export function askSuggestions(text: string): Promise<TextSuggestions> {
  return api.evidence.suggest.mutate({ text });
}
