import { OUTCOMES } from '@heed/domain/review/outcome';
import { DECISIONS } from '@heed/services/triage/decide';

/** “Watch: look again on a date” begins with the word people use for it. */
function firstWords(labels: Readonly<Record<string, string>>, code: string): string {
  return labels[code]?.split(':')[0] ?? code;
}

/** A triage decision in a word: “Watch”. */
export function decisionWords(decision: string): string {
  return firstWords(DECISIONS, decision);
}

/** The outcome of a review for one theme in a word or two: “Step down”. */
export function outcomeWords(outcome: string): string {
  return firstWords(OUTCOMES, outcome);
}

/** Labels split for radios: the word, and what it means as the hint. */
export function asChoices(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => {
    const [word = label, meaning] = label.split(': ');
    return {
      value,
      label: word,
      hint: meaning && meaning.charAt(0).toUpperCase() + meaning.slice(1),
    };
  });
}
