import { ONCE_IN_CAP } from '../alert/alert-types.ts';
import type { MeasureAlertDecision, MeasureFacts } from '../alert/alert-types.ts';
import { formatNumber } from './format-number.ts';
import { missingWords } from './missing-words.ts';
import { signalWords } from './signal-sentences.ts';

/** A chance of one in twenty or more tells a reader nothing. */
const WORTH_SAYING = 20;

/**
 * What happened to a measure, in plain English, built from its facts alone: no number that is not a
 * fact, and no word about causes. The first sentence stands on its own.
 */
export function measureSentences(
  facts: MeasureFacts,
  decision: MeasureAlertDecision['decision'],
): string[] {
  return [
    headline(facts),
    ...newMeasure(facts),
    ...benchmark(facts),
    ...drift(facts),
    ...rule(facts),
    ...trial(facts),
    ...missing(facts),
    ...smallNumbers(facts),
    ...revision(facts),
    ...(decision === 'close'
      ? ['The signal has been absent for two periods in a row, so the alert closes.']
      : []),
  ];
}

function headline(facts: MeasureFacts): string {
  const { measure, period, value, previousPeriod, previousValue, numerator, denominator } = facts;
  const counts =
    numerator === null || denominator === null
      ? ''
      : ` (${formatNumber(numerator)} of ${formatNumber(denominator)})`;
  if (previousPeriod === null || previousValue === null) {
    return `${measure}: ${show(facts, value)} in ${period}${counts}.`;
  }
  const now = show(facts, value);
  const before = show(facts, previousValue);
  if (now === before) return `${measure}: ${now} in ${period}${counts}, as in ${previousPeriod}.`;
  const moved = value > previousValue ? 'up' : 'down';
  return `${measure}: ${now} in ${period}${counts}, ${moved} from ${before} in ${previousPeriod}.`;
}

function newMeasure({ newMeasure: born }: MeasureFacts): string[] {
  if (born === null) return [];
  return [
    `This is a new measure, first counted in ${born.firstPeriod}. Its first figures may cover only part of a period, so its changes are not read as a trend yet.`,
  ];
}

function benchmark(facts: MeasureFacts): string[] {
  const { benchmarkName, benchmark: level, gap, gapBefore, previousPeriod, period } = facts;
  if (level === null || gap === null) return [];
  const now = `${benchmarkName} was ${show(facts, level)} in ${period}, so the figure is ${gapWords(facts, gap)}`;
  if (gapBefore === null || previousPeriod === null) return [`${now}.`];
  return [`${now}; in ${previousPeriod} it was ${gapWords(facts, gapBefore)}.`];
}

function gapWords(facts: MeasureFacts, gap: number): string {
  const size = formatNumber(Math.abs(gap), facts.decimals);
  if (!/[1-9]/.test(size)) return `level with ${facts.benchmarkName}`;
  const points = facts.unit === '%' ? ' percentage points' : facts.unit;
  return `${size}${points} ${gap > 0 ? 'above' : 'below'} it`;
}

function drift(facts: MeasureFacts): string[] {
  const { nationalDrift: moved, benchmarkName, concernSide, period } = facts;
  if (moved === null) return [];
  const verb = concernSide === 'high' ? 'rose' : 'fell';
  return [
    `${benchmarkName} ${verb} too, from ${show(facts, moved.from)} in ${moved.fromPeriod} to ${show(facts, moved.to)} in ${period}.`,
  ];
}

function rule(facts: MeasureFacts): string[] {
  switch (facts.rule) {
    case 'step-1':
      return step(facts);
    case 'special-cause-1':
      return specialCauses(facts);
    case 'window-1':
      return pooledPeriods(facts);
    case null:
      return [];
    default:
      return facts.rule satisfies never;
  }
}

function step(facts: MeasureFacts): string[] {
  const { reference, onceIn, numerator, denominator, concernSide } = facts;
  if (!reference || onceIn === null || numerator === null || denominator === null) return [];
  const direction = concernSide === 'high' ? 'or more' : 'or fewer';
  const often = onceIn >= ONCE_IN_CAP ? 'less than once' : 'about once';
  const past = [
    `Over ${reference.periods} earlier periods (${reference.firstPeriod} to ${reference.lastPeriod}) it was ${show(facts, reference.value)} (${formatNumber(reference.numerator)} of ${formatNumber(reference.denominator)}).`,
  ];
  if (onceIn < WORTH_SAYING) return past;
  return [
    ...past,
    `If that share still held, ${formatNumber(numerator)} ${direction} of ${formatNumber(denominator)} would come up by chance ${often} in ${formatNumber(onceIn)} times.`,
  ];
}

function specialCauses(facts: MeasureFacts): string[] {
  const { limits, signals, concernSide } = facts;
  if (limits === null) return [];
  return signals
    .filter(({ side }) => side === concernSide)
    .map((signal) => `It ${signalWords(signal, limits, (value) => show(facts, value))}.`);
}

function pooledPeriods({ window, windowOnceIn: onceIn, concernSide }: MeasureFacts): string[] {
  if (window === null || onceIn === null || (window.z > 0 ? 'high' : 'low') !== concernSide)
    return [];
  const span =
    window.window === 1 ? 'The newest period is' : `The last ${window.window} periods together are`;
  const often = onceIn >= ONCE_IN_CAP ? 'less than once' : 'about once';
  const than = `${span} ${concernSide === 'high' ? 'higher' : 'lower'} than the periods before predict`;
  return onceIn < WORTH_SAYING
    ? [`${than}.`]
    : [`${than}; chance alone would do that ${often} in ${formatNumber(onceIn)} times.`];
}

function trial({ limits, rule: judgedBy, newMeasure: born }: MeasureFacts): string[] {
  if (limits?.status !== 'trial' || judgedBy !== null || born !== null) return [];
  return [
    `Its limits rest on ${limits.points} points only: they are trial limits and raise no alert by themselves.`,
  ];
}

function missing({ missing: gaps }: MeasureFacts): string[] {
  if (gaps.length === 0) return [];
  const list = gaps.map(({ period, kind }) => `${period} (${missingWords(kind)})`).join(', ');
  return [`There is no figure for ${list}; that does not mean zero.`];
}

function smallNumbers(facts: MeasureFacts): string[] {
  const { oneMore, oneFewer } = facts;
  if (!facts.smallNumbers) return [];
  const more = oneMore === null ? [] : [`one more would make it ${show(facts, oneMore)}`];
  const fewer = oneFewer === null ? [] : [`one fewer ${show(facts, oneFewer)}`];
  return [`The numbers are small: ${[...more, ...fewer].join(', ')}.`];
}

function revision(facts: MeasureFacts): string[] {
  if (facts.revisedFrom === null) return [];
  return [
    `The figure for ${facts.period} has been revised from ${show(facts, facts.revisedFrom)} since the alert was last decided.`,
  ];
}

function show({ unit, decimals }: MeasureFacts, value: number): string {
  return `${formatNumber(value, decimals)}${unit}`;
}
