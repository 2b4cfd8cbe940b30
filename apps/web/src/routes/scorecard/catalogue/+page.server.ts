import { may } from '@heed/domain/permissions';

import {
  lackingInShort,
  presentIndicatorRow,
  presentLacking,
} from '#lib/scorecard/catalogue/present-catalogue.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

const LONGEST_SEARCH = 100;

/** What does each measure mean, and what in the plan cannot be measured yet? */
export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    const text = (url.searchParams.get('text') ?? '').trim().slice(0, LONGEST_SEARCH);
    const { indicators, measures } = await apiOf(locals).catalogue.list();
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = indicators.filter(({ code, name, owner }) => {
      const searched = `${code} ${name} ${owner}`.toLowerCase();
      return words.every((word) => searched.includes(word));
    });
    return {
      text,
      indicators: shown.map(presentIndicatorRow),
      lacking: measures.filter(({ state }) => state !== 'measured').map(presentLacking),
      lackingInShort: lackingInShort(measures),
      measures: measures.length,
      mayEdit: may(locals.actor?.roles ?? [], 'catalogue.edit'),
    };
  });
