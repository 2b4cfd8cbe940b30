import { formatNumber } from '../sentences/format-number.ts';
import type { RebaseAdvice, RebaseSuggestion, Stretch } from './suggest-rebase.ts';

/** Figures shown for a number, at most, in a sentence that does not know the measure's decimals. */
const FIGURES = 3;

/**
 * The advice in plain English, from its numbers alone and with no word about causes. `periodName` turns an
 * index into the name of its period; without it points are counted from 1.
 */
export function rebaseSentences(
  advice: RebaseAdvice,
  periodName: (index: number) => string = (index) => `point ${index + 1}`,
): string[] {
  switch (advice.nothing) {
    case 'too_few_points':
      return [`There are too few values (${advice.points}) to tell a lasting change from chance.`];
    case 'constant':
      return ['The values do not vary, so there is no change to suggest.'];
    case 'no_change_found':
      return ['No lasting change of level was found.'];
    case null:
      return [
        ...advice.suggestions.flatMap((suggestion) => sentencesOf(suggestion, periodName)),
        'The limits stay as they are until a person confirms a change and gives a reason.',
      ];
    default:
      return advice.nothing satisfies never;
  }
}

function sentencesOf(
  { at, between, before, after }: RebaseSuggestion,
  periodName: (index: number) => string,
): string[] {
  const moved = (after.mean ?? 0) > (before.mean ?? 0) ? 'higher' : 'lower';
  const [earliest, latest] = between;
  const level = `The level looks ${moved} from ${periodName(at)}: ${stretchWords(after)}. Before, from ${periodName(before.first)}: ${stretchWords(before)}.`;
  if (earliest === latest) return [level];
  return [
    level,
    `A start anywhere from ${periodName(earliest)} to ${periodName(latest)} fits almost as well.`,
  ];
}

function stretchWords({ points, mean, lpl, upl }: Stretch): string {
  const level = `mean ${show(mean)} over ${points} values`;
  return lpl === null || upl === null ? level : `${level}, limits ${show(lpl)} to ${show(upl)}`;
}

function show(value: number | null): string {
  if (value === null) return 'not known';
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return formatNumber(value, Math.min(Math.max(FIGURES - 1 - magnitude, 0), 6));
}
