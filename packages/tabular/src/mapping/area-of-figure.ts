import { findArea, type Area, type Areas } from '../areas.ts';
import type { TableFigure } from '../tables/figure.ts';

/** The area that is kept a figure is about; null for any other. A table that names no area is about our own. */
export function areaOfFigure({ place }: Pick<TableFigure, 'place'>, areas: Areas): Area | null {
  if (place === 'own') return areas.local;
  if (place === null) return null;
  return findArea(areas, { code: place.code, laCode: place.number ?? '' });
}
