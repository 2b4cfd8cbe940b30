import type { DateParts } from '@heed/ui/date-parts';

/** One learning point as typed. `index` is in the names of its inputs (`points-2-text`) and stays when others go. */
export type PointValues = {
  index: number;
  text: string;
  polarity: string;
  severity: string;
  themes: string[];
  /** The theme it is mainly about, asked for when several are chosen. */
  main: string;
  /** Themes that stood on the page as suggestions. */
  suggested: string[];
};

/** The learning form as typed, by the names of its inputs. */
export type LearningValues = {
  title: string;
  summary: string;
  source: string;
  sourceUrl: string;
  observedOn: DateParts;
  scope: string;
  cohort: string;
  leadAgency: string;
  agencies: string[];
  awareOn: DateParts;
  notifiedOn: DateParts;
  receivedOn: DateParts;
  childrenCount: string;
  immediateSafetyDone: string;
  /** Scale and grade in one, `ofsted_ilacs:good`; empty without a grade. */
  grade: string;
  flag: string;
  points: PointValues[];
  reliability: string;
  credibility: string;
  sameOriginAs: string;
  identifierReason: string;
  submissionKey: string;
};

export const MOST_POINTS = 20;

export function emptyPoint(index: number): PointValues {
  return { index, text: '', polarity: '', severity: '', themes: [], main: '', suggested: [] };
}

/** The points with an empty one after them, as long as there may be more; its index is one no other has. */
export function addPoint(points: readonly PointValues[]): PointValues[] {
  if (points.length >= MOST_POINTS) return [...points];
  return [...points, emptyPoint(nextIndex(points))];
}

/** The points without one of them; the last one left is emptied instead. */
export function removePoint(points: readonly PointValues[], index: number): PointValues[] {
  const rest = points.filter((point) => point.index !== index);
  return rest.length > 0 ? rest : [emptyPoint(nextIndex(points))];
}

/** The points with one more theme chosen for one of them. */
export function chooseTheme(
  points: readonly PointValues[],
  { index, code }: { index: number; code: string },
): PointValues[] {
  return points.map((point) =>
    point.index === index && !point.themes.includes(code)
      ? { ...point, themes: [...point.themes, code] }
      : point,
  );
}

export function nextIndex(points: readonly PointValues[]): number {
  return Math.max(-1, ...points.map((point) => point.index)) + 1;
}
