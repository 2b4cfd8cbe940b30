import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { benjaminiHochberg, benjaminiYekutieli, hochberg, holm } from './adjust-p-values.ts';
import { decidePanel, expectedFalseAlerts } from './false-alert-budget.ts';

const panel = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 50 });

describe('decidePanel', () => {
  const readings = [0.001, 0.04, 0.5, 0.9].map((p, at) => ({ indicator: `m${at}`, p }));

  it('alerts on what survives, and says how many may be false', () => {
    const { alerts, expectedFalse } = decidePanel(readings);
    expect(alerts.map(({ indicator }) => indicator)).toEqual(['m0', 'm1']);
    expect(expectedFalse).toBeCloseTo(0.2);
  });

  it('asks more of indicators that overlap', () => {
    expect(decidePanel(readings, { overlapping: true }).alerts).toHaveLength(1);
  });

  it('has nothing to say of an empty panel', () => {
    expect(decidePanel([])).toEqual({ alerts: [], expectedFalse: 0 });
  });

  it('does not depend on the order of indicators', () => {
    fc.assert(
      fc.property(panel, (p) => {
        const asked = p.map((value, at) => ({ indicator: String(at), p: value }));
        const names = (some: typeof asked) =>
          decidePanel(some)
            .alerts.map(({ indicator }) => indicator)
            .sort();
        expect(names([...asked].reverse())).toEqual(names(asked));
      }),
    );
  });
});

it('budgets an eighth of a false alert a run at one in ten', () => {
  expect(expectedFalseAlerts({ runs: 3 })).toBeCloseTo(0.37, 2);
});

describe.each([
  ['Benjamini-Hochberg', benjaminiHochberg],
  ['Benjamini-Yekutieli', benjaminiYekutieli],
  ['Hochberg', hochberg],
  ['Holm', holm],
])('%s', (_, adjust) => {
  it('never lowers a p-value, and keeps their order', () => {
    fc.assert(
      fc.property(panel, (p) => {
        const adjusted = adjust(p);
        p.forEach((value, at) => {
          expect(adjusted[at]).toBeGreaterThanOrEqual(value);
          expect(adjusted[at]).toBeLessThanOrEqual(1);
          p.forEach((other, place) => {
            if (other < value) expect(adjusted[place]).toBeLessThanOrEqual(adjusted[at] ?? NaN);
          });
        });
      }),
    );
  });

  it('refuses what is no p-value', () => {
    expect(() => adjust([NaN])).toThrow(RangeError);
    expect(() => adjust([1.2])).toThrow(RangeError);
  });
});
