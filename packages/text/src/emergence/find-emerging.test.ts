import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findEmerging } from './find-emerging.ts';
import { HISTORY, NEW_ISSUE } from './find-emerging.test-support.ts';

const AS_OF = '2026-06-30';
const DOCUMENTS = [...HISTORY, ...NEW_ISSUE];

describe('findEmerging', () => {
  it('finds an issue that was never written about before, and says so', () => {
    const [group] = findEmerging(DOCUMENTS, AS_OF);
    expect(group?.documents.length).toBeGreaterThanOrEqual(4);
    expect(group?.documents.every((id) => id.startsWith('n'))).toBe(true);
    expect(group?.agencies).toEqual(['Health', 'Police', 'School']);
    expect(group?.terms.map(({ term }) => term)).toContain('ketamine');
    expect(group?.qValue).toBeLessThanOrEqual(0.25);
    expect(group?.observed).toBeGreaterThan(group?.expected ?? Infinity);
    expect(group?.theme).toBeNull();
    expect(group?.sentence).toMatch(/^Possible new issue: .*related findings from 3 agencies/);
  });

  it.each([
    ['nothing at all', []],
    ['only history', HISTORY],
    ['only recent findings', NEW_ISSUE],
    ['one agency', [...HISTORY, ...NEW_ISSUE.map((one) => ({ ...one, agency: 'Police' }))]],
    ['texts without words', DOCUMENTS.map((one) => ({ ...one, text: '😀\u0000 …' }))],
  ])('finds nothing in %s', (_, documents) => {
    expect(findEmerging(documents, AS_OF)).toEqual([]);
  });

  it('calls it growth where people confirmed one theme', () => {
    const known = NEW_ISSUE.map((one) => ({ ...one, themes: ['OUT.SUB'] }));
    const [group] = findEmerging([...HISTORY, ...known], AS_OF);
    expect(group?.theme).toBe('OUT.SUB');
    expect(group?.sentence).toMatch(/^Growth inside the theme OUT.SUB/);
  });

  it('counts 200 near copies once', () => {
    const [first] = NEW_ISSUE;
    const copies = Array.from({ length: 200 }, (_, at) => ({
      ...NEW_ISSUE[0],
      id: `c${at}`,
      date: '2026-06-01',
      source: 'source 1',
      agency: at % 2 === 0 ? 'Police' : 'School',
      text: `${first?.text ?? ''}.`,
    }));
    expect(findEmerging([...HISTORY, ...copies], AS_OF)).toEqual([]);
    const [group] = findEmerging([...DOCUMENTS, ...copies], AS_OF);
    const [alone] = findEmerging(DOCUMENTS, AS_OF);
    expect({ ...group, copies: [] }).toEqual(alone);
  });

  it('does not look ahead', () => {
    const later = NEW_ISSUE.map((one) => ({ ...one, id: `x${one.id}`, date: '2026-07-01' }));
    expect(findEmerging([...DOCUMENTS, ...later], AS_OF)).toEqual(findEmerging(DOCUMENTS, AS_OF));
  });

  it('does not depend on the order of arrival', () => {
    const expected = findEmerging(DOCUMENTS, AS_OF);
    fc.assert(
      fc.property(fc.shuffledSubarray(DOCUMENTS, { minLength: DOCUMENTS.length }), (shuffled) => {
        expect(findEmerging(shuffled, AS_OF)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('answers any text without a number that is none', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), {
      minLength: NEW_ISSUE.length,
      maxLength: NEW_ISSUE.length,
    });
    fc.assert(
      fc.property(texts, (written) => {
        const odd = NEW_ISSUE.map((one, at) => ({
          ...one,
          text: `${one.text} ${written[at] ?? ''}`,
        }));
        const answer = JSON.stringify(findEmerging([...HISTORY, ...odd], AS_OF));
        expect(answer).not.toMatch(/:null,"(?!terms)|NaN|Infinity/);
      }),
      { numRuns: 20 },
    );
  });
});
