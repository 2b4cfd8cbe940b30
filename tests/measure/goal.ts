/** One figure beside what is aimed at; `met` is null where nothing is. */
export type Goal = { name: string; reached: string; goal: string; met: boolean | null };

type Words = (value: number) => string;

export function atLeast(name: string, value: number, least: number | null, words: Words): Goal {
  return {
    name,
    reached: words(value),
    goal: least === null ? '' : `at least ${words(least)}`,
    met: least === null ? null : value >= least,
  };
}

export function atMost(name: string, value: number, most: number, words: Words): Goal {
  return { name, reached: words(value), goal: `at most ${words(most)}`, met: value <= most };
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

export function oneDecimal(value: number): string {
  return value.toFixed(1);
}
