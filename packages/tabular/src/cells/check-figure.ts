export type Figure = {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
};

/** Units in which a figure below zero can be true. */
const SIGNED_UNITS = new Set(['points', 'score']);

export type FigureProblem = { part: keyof Figure; reason: string };

/** Why a figure cannot be true; null if it can. Only what arithmetic forbids, never what merely looks unusual. */
export function checkFigure(figure: Figure, unit: string): FigureProblem | null {
  const { value, numerator, denominator } = figure;
  if (value !== null && value < 0 && !SIGNED_UNITS.has(unit)) {
    return { part: 'value', reason: `${value} is below zero` };
  }
  if (value !== null && unit === '%' && value > 100) {
    return { part: 'value', reason: `${value} is more than 100%` };
  }
  if (numerator !== null && numerator < 0) {
    return { part: 'numerator', reason: `The numerator ${numerator} is below zero` };
  }
  if (denominator !== null && denominator < 0) {
    return { part: 'denominator', reason: `The denominator ${denominator} is below zero` };
  }
  if (denominator === 0 && (value !== null || numerator !== null)) {
    return { part: 'denominator', reason: 'The denominator is 0, so there is no share to give' };
  }
  if (numerator !== null && denominator !== null && numerator > denominator) {
    return {
      part: 'numerator',
      reason: `The numerator ${numerator} is above its denominator ${denominator}`,
    };
  }
  return null;
}
