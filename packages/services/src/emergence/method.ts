import { MODEL } from '@heed/meaning/sentence-vector';

const BY_WORDS = 'words-1';

/** Named in each run: another method is another series, never mixed with this one. */
export function methodOf(byMeaning: boolean): string {
  return byMeaning ? `words-meaning-1:${MODEL}` : BY_WORDS;
}

/** Whether a run compared words alone, because the sentence model could not be used or is switched off. */
export function isByWordsAlone(method: string): boolean {
  return method === BY_WORDS;
}
