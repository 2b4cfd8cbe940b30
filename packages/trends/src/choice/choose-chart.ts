import type { LimitStatus } from '../xmr/analysis-types.ts';
import { choiceReasons } from './choice-sentences.ts';
import type { AlarmMethod, ChartChoice, ChartName, Companion, Refusal } from './choice-types.ts';
import { seriesShape } from './series-shape.ts';
import type { SeriesInput, SeriesShape } from './series-shape.ts';

/** Bounds of the choice, in values and events. */
const CHOICE_RULE = {
  trialFrom: 5,
  establishedFrom: 13,
  chartFrom: 8,
  /** Fewer events, or fewer of what is not an event, in a period: limits by standard deviations do not fit. */
  leastExpected: 5,
  leastCount: 10,
  rare: 0.5,
  /** Dispersion that chance alone gives, seen over enough values. */
  plainDispersion: { from: 0.8, to: 1.2, points: 24 },
  /** Neighbours more alike than this make runs and trends by themselves. */
  autocorrelation: 0.4,
} as const;

export type ChoiceInput = SeriesInput & {
  /** Whether the dates of single events are known, so that the days between them can be drawn. */
  eventDates?: boolean;
};

/** A chart, and what would judge the newest value by it. */
export type Pick = { chart: ChartName; alarm: AlarmMethod };

/**
 * The chart that suits a series and what may judge it, with the reasons in words (trends design §6.1). Total: any
 * series gets an answer. Rules are refused where they mislead: too few values, a season that cannot be
 * adjusted for, neighbours too alike. Status by usable values: none below 5, trial below 13, then established; only
 * an established series that has a method may alert by itself.
 */
export function chooseChart(input: ChoiceInput): ChartChoice {
  return concludeChoice(input, (shape) => pickChart(input, shape), { mayRedraw: true });
}

/**
 * What follows from a chart that was picked for a series, whoever picked it: whether rules are refused, whether its season
 * is taken out, whether it may alert. `mayRedraw` says whether a season may make an XmR chart of any other.
 */
export function concludeChoice(
  input: ChoiceInput,
  pick: (shape: SeriesShape) => Pick,
  { mayRedraw }: { mayRedraw: boolean },
): ChartChoice {
  const shape = seriesShape(input);
  const status = statusOf(shape.points);
  const yearly = input.perYear === 1;
  const short = shape.points < (yearly ? CHOICE_RULE.trialFrom : CHOICE_RULE.chartFrom);
  const picked: Pick = short ? { chart: 'run', alarm: 'none' } : pick(shape);
  const redrawn = mayRedraw || picked.chart === 'xmr';
  const adjusted = !short && redrawn && canAdjust(input, shape, picked);
  const refusal = refusalOf(shape, { short, adjusted });
  const alarm = refusal === null ? picked.alarm : 'none';
  const choice = {
    chart: adjusted ? 'xmr' : picked.chart,
    alarm,
    adjusted,
    refusal,
    status,
    mayAlert: status === 'established' && alarm !== 'none',
    companions: companionsOf(input, shape),
    shape,
  } as const;
  return { ...choice, reasons: choiceReasons(input.kind, choice), override: null };
}

/** The same choice for a series whose periods come and go with the year: no rule but the comparison with last year's. */
export function compareWithLastYear(choice: ChartChoice): ChartChoice {
  const { reasons: _, override, ...rest } = choice;
  const refused = {
    ...rest,
    alarm: 'none',
    refusal: 'season',
    mayAlert: false,
    companions: ['same_period_last_year'],
  } satisfies Omit<ChartChoice, 'reasons' | 'override'>;
  return { ...refused, reasons: choiceReasons('measured', refused), override };
}

function statusOf(points: number): LimitStatus {
  if (points < CHOICE_RULE.trialFrom) return 'none';
  return points < CHOICE_RULE.establishedFrom ? 'trial' : 'established';
}

/** The chart that suits a series long enough for one. */
export function pickChart(
  { kind, denominators, eventDates = false }: ChoiceInput,
  shape: SeriesShape,
): Pick {
  const rules: AlarmMethod = 'chart_rules';
  switch (kind) {
    case 'p':
      if (!denominators || shape.expected === null) return { chart: 'xmr', alarm: rules };
      if (tooFew(shape)) return { chart: 'pp', alarm: 'binomial_windows' };
      return { chart: isPlain(shape) ? 'p' : 'pp', alarm: rules };
    case 'u':
      if (!denominators || shape.expected === null) return { chart: 'xmr', alarm: rules };
      return { chart: 'up', alarm: tooFew(shape) ? 'bayes_windows' : rules };
    case 'count':
      if ((shape.mean ?? 0) < CHOICE_RULE.rare) {
        return { chart: eventDates ? 't' : 'run', alarm: 'bayes_windows' };
      }
      if ((shape.mean ?? 0) < CHOICE_RULE.leastCount) {
        return { chart: 'xmr', alarm: 'bayes_windows' };
      }
      return { chart: isPlain(shape) ? 'c' : 'xmr', alarm: rules };
    case 'g':
    case 't':
      return { chart: kind, alarm: rules };
    case 'measured':
      return { chart: 'xmr', alarm: rules };
    default:
      return kind satisfies never;
  }
}

function tooFew({ expected, expectedOthers }: SeriesShape): boolean {
  return Math.min(expected ?? Infinity, expectedOthers ?? Infinity) < CHOICE_RULE.leastExpected;
}

function isPlain({ dispersion, points }: SeriesShape): boolean {
  const { from, to, points: enough } = CHOICE_RULE.plainDispersion;
  return dispersion !== null && points >= enough && dispersion >= from && dispersion <= to;
}

/** Rules can go on values less their season; the windows for small counts cannot. */
function canAdjust({ perYear }: ChoiceInput, { season }: SeriesShape, { alarm }: Pick): boolean {
  return season?.found === true && alarm === 'chart_rules' && (perYear ?? 0) <= 12;
}

function refusalOf(
  { season, autocorrelation }: SeriesShape,
  { short, adjusted }: { short: boolean; adjusted: boolean },
): Refusal | null {
  if (short) return 'too_few_points';
  if (season?.found === true && !adjusted) return 'season';
  return (autocorrelation ?? 0) > CHOICE_RULE.autocorrelation ? 'autocorrelation' : null;
}

function companionsOf({ perYear }: ChoiceInput, { season }: SeriesShape): Companion[] {
  if (perYear === 1) return ['last_five_trend', 'funnel'];
  return season?.found === true ? ['same_period_last_year'] : [];
}
