const MOST = 1_000;

/** The rate itself, in brackets after the sentence, to no more digits than anyone can use. */
export function rateWords(qValue: number): string {
  return qValue < 1 / MOST ? `q below ${1 / MOST}` : `q = ${qValue.toFixed(3)}`;
}

/**
 * A false-discovery rate as a sentence: of groups that stand out as much, about one in so many would be chance. `qValue`
 * is from 0 to 1.
 */
export function chanceWords(qValue: number): string {
  if (qValue <= 1 / MOST) {
    return `Of groups that stand out this much, fewer than 1 in ${MOST.toLocaleString('en-GB')} would be chance`;
  }
  return `Of groups that stand out this much, about 1 in ${Math.round(1 / qValue).toLocaleString('en-GB')} would be chance`;
}
