import { watchBayes } from './bayes.ts';
import { watchCusum } from './cusum.ts';
import { periodsAYear } from './earliest-period.ts';
import { watchEars } from './ears.ts';
import { watchFarrington } from './farrington.ts';
import { watchGlr } from './glr.ts';
import { watchRki } from './rki.ts';
import type { WatchCase } from './watch-document.ts';
import { WatchError } from './watch-types.ts';
import type { Watch, Watched } from './watch-types.ts';

type MethodCase = Exclude<WatchCase, { method: 'window' }>;

/** C3 looks at three periods and is commonly run at a looser level than C1 and C2. */
const EARS_ALPHA = { C1: 0.001, C2: 0.001, C3: 0.025 };

/** Runs the method a case names on its values. */
export function runMethod(
  one: MethodCase,
  watched: Watched,
): Watch & { expected?: (number | null)[] } {
  switch (one.method) {
    case 'earsC': {
      const alpha = one.control.alpha ?? EARS_ALPHA[one.control.method];
      return watchEars(watched, { ...one.control, alpha });
    }
    case 'bayes':
    case 'algo.bayes':
      return watchBayes(watched, one.control, frequencyOf(one));
    case 'rki':
    case 'algo.rki':
      return watchRki(watched, one.control, frequencyOf(one));
    case 'cusum':
    case 'algo.cusum':
      return watchCusum(watched, one.control);
    case 'glrnb':
    case 'algo.glrnb':
      if (Array.isArray(one.control.mu0) && one.control.mu0.length !== watched.n) {
        throw new WatchError(`mu0 has ${one.control.mu0.length} means for ${watched.n} periods`);
      }
      return watchGlr(watched, one.control);
    case 'farringtonFlexible':
      return watchFarrington(
        watched,
        {
          ...one.control,
          pastWeeksNotIncluded: one.control.pastWeeksNotIncluded ?? one.control.w,
        },
        periodsAYear(one.series),
      );
    default:
      return one satisfies never;
  }
}

/** Only references from earlier years ask how long a year is. */
function frequencyOf({
  control,
  series,
}: { control: { b: number } } & Pick<WatchCase, 'series'>): number {
  return control.b === 0 ? 0 : periodsAYear(series);
}
