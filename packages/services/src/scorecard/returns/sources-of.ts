import { IndicatorSource } from '@heed/domain/plan/indicator-source';
import { z } from 'zod';

/** The sources of an indicator as stored with it. */
export function sourcesOf({ sources }: { sources: unknown }): IndicatorSource[] {
  return z.array(IndicatorSource).catch([]).parse(sources);
}
