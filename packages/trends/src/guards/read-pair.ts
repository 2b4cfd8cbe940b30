/** Which way a measure has moved, as its chart says. */
export type Move = 'up' | 'down' | 'level';

export type PairReading =
  | 'recognition_improving'
  | 'threshold_drift'
  | 'possible_under_recognition'
  | 'demand_or_access'
  | 'volume_alone'
  | 'no_change';

export type PairAnswer = {
  reading: PairReading;
  /** Good news is said only where both measures say so: a volume alone never is. */
  tone: 'improvement' | 'question' | 'none';
  sentence: string;
};

/**
 * Reads a volume without a good direction (referrals) together with the share of it that proves right (conversion). A
 * null conversion is not known.
 */
export function readPair({
  volume,
  conversion,
}: {
  volume: Move;
  conversion: Move | null;
}): PairAnswer {
  const reading = readingOf(volume, conversion);
  return { reading, tone: toneOf(reading), sentence: SENTENCES[reading] };
}

/** Which way a measure has moved, by what its chart says of the newest figure. */
export function moveOf(variation: string | null): Move {
  if (variation?.endsWith('_high')) return 'up';
  return variation?.endsWith('_low') ? 'down' : 'level';
}

/** What a pair says to triangulation (the `pairReading` of tri-1). */
export type PairSide = 'concern' | 'assurance' | 'neutral';

/**
 * The side of a pair: assurance only where both measures give it, concern where need may go unrecognised or the
 * threshold has moved; what has two explanations stays neutral.
 */
export function sideOfPair(reading: PairReading): PairSide {
  switch (reading) {
    case 'recognition_improving':
      return 'assurance';
    case 'threshold_drift':
    case 'possible_under_recognition':
      return 'concern';
    case 'demand_or_access':
    case 'volume_alone':
    case 'no_change':
      return 'neutral';
    default:
      return reading satisfies never;
  }
}

function readingOf(volume: Move, conversion: Move | null): PairReading {
  if (volume === 'level' && (conversion === null || conversion === 'level')) return 'no_change';
  if (conversion === null || conversion === 'level') return 'volume_alone';
  switch (volume) {
    case 'up':
      return conversion === 'up' ? 'recognition_improving' : 'threshold_drift';
    case 'down':
      return conversion === 'up' ? 'possible_under_recognition' : 'demand_or_access';
    case 'level':
      return conversion === 'up' ? 'recognition_improving' : 'threshold_drift';
    default:
      return volume satisfies never;
  }
}

function toneOf(reading: PairReading): PairAnswer['tone'] {
  if (reading === 'recognition_improving') return 'improvement';
  return reading === 'no_change' ? 'none' : 'question';
}

const SENTENCES: Record<PairReading, string> = {
  recognition_improving:
    'More of what comes in proves right, and no less comes in: recognition looks better.',
  threshold_drift:
    'Less of what comes in proves right, and no less comes in: ask whether the threshold has drifted.',
  possible_under_recognition:
    'Less comes in and more of it proves right: ask whether some need is not recognised.',
  demand_or_access:
    'Less comes in and less of it proves right: ask whether demand fell or access became harder.',
  volume_alone: 'Only the volume moved: by itself that is neither good nor bad.',
  no_change: 'Neither measure has moved.',
};
