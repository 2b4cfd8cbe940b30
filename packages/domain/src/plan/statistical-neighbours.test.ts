import { describe, expect, it } from 'vitest';

import { statisticalNeighbours } from './statistical-neighbours.ts';

describe('statisticalNeighbours', () => {
  it('gives the ten councils most like Dudley, nearest first, with the version of the model', () => {
    const set = statisticalNeighbours('332');
    expect(set?.version).toBe('2025');
    expect(set?.neighbours).toHaveLength(10);
    expect(set?.neighbours[0]).toEqual({ laCode: '384', onsCode: 'E08000036', name: 'Wakefield' });
    expect(set?.neighbours.map(({ laCode }) => laCode)).not.toContain('332');
  });

  it('knows no neighbours of what is no council', () => {
    expect(statisticalNeighbours('999')).toBeNull();
  });
});
