import { parsePack, type TriangulationPack } from '@heed/domain/triangulation/pack';

import type { Step } from '../action.ts';
import { loadPack } from '../plan/load-pack.ts';

/** The triangulation pack in force today. */
export async function loadTriangulationPack(step: Step): Promise<TriangulationPack> {
  return parsePack(await loadPack(step, 'triangulation'));
}
