/**
 * Benjamini and Hochberg's q-values: the share of chance findings to expect among all with a p-value as small or
 * smaller. One q for each p, in the same order, each from its p to 1.
 */
export function falseDiscoveryRates(pValues: readonly number[]): number[] {
  const order = pValues.map((p, at) => ({ p, at })).sort((a, b) => b.p - a.p || b.at - a.at);
  const rates = pValues.map(() => 1);
  let smallest = 1;
  order.forEach(({ p, at }, fromTop) => {
    smallest = Math.min(smallest, (p * order.length) / (order.length - fromTop));
    rates[at] = Math.max(p, smallest);
  });
  return rates;
}
