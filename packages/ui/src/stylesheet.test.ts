import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compileCss } from '../scripts/compile-css.ts';

describe('the style sheet', () => {
  const css = compileCss();

  test('carries no brand that is not ours to use', () => {
    expect(css).not.toMatch(/GDS Transport|crest|crown|woff/i);
  });

  test('stays within its budget of 28 KB, compressed', () => {
    expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(28 * 1024);
  });

  test.each(['govuk-button', 'moj-timeline', 'heed-filter'])('holds the block %s', (block) => {
    expect(css).toContain(`.${block}`);
  });
});
