import { atLeast } from '../rounding.ts';
import type { ThemeAnswer } from './answer.ts';
import type { TriangulationPack } from './pack.ts';
import type { ThemeState } from './state.ts';
import type { StreamCode } from './vocabulary.ts';

const STATE_WORDS: Record<ThemeState, string> = {
  QUIET: 'quiet',
  SINGLE: 'raised by a single source',
  EMERGING: 'emerging',
  CONVERGENT: 'convergent',
  CONTESTED: 'contested',
  ASSURED: 'assured',
};
const CONFIDENCE_WORDS = { high: 'high', moderate: 'moderate', low: 'low', very_low: 'very low' };

/**
 * The sentence on screen, from the fields of the answer alone (tri-1 §8): state and confidence, who speaks, who
 * disagrees, who is silent, and the first thing that would change it. `name` is the theme's, with its place in the plan
 * where that matters.
 */
export function explainTheme(
  answer: ThemeAnswer,
  name: string,
  { streams, speak }: TriangulationPack,
): string {
  const nameOf = (stream: StreamCode) => {
    // Packs are written with the apostrophe of a keyboard.
    const name = streams[stream].name.replaceAll("'", '’');
    return stream === 'S5' ? `the ${name}` : name;
  };
  const speaking = answer.streams
    .filter(({ stream, concern }) => stream !== 'S11' && atLeast(concern, speak))
    .map(({ stream }) => nameOf(stream));
  const { level } = answer.confidence;
  const silent = answer.silent.filter((stream) => !answer.blind.includes(stream));
  const sure = level === 'not_rated' ? '' : `, with ${CONFIDENCE_WORDS[level]} confidence`;
  const sentences = [
    `${name} is ${STATE_WORDS[answer.state]}${sure}`,
    speakingWords(speaking, answer.sources.agencies.length),
    listed(answer.disagree.map(nameOf), 'disagrees', 'disagree'),
    listed(silent.map(nameOf), 'is silent', 'are silent'),
    listed(answer.blind.map(nameOf), 'has been silent too long', 'have been silent too long'),
    changeWords(answer, nameOf),
  ];
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    .join(' ');
}

function speakingWords(speaking: readonly string[], agencies: number): string {
  if (speaking.length === 0) return '';
  const from =
    agencies > 1 ? `, from ${agencies} agencies` : agencies === 1 ? ', from one agency' : '';
  const alone = speaking.length === 1 ? ' alone' : '';
  return `${inWords(speaking)}${alone} ${areMany(speaking) ? 'raise' : 'raises'} concern${from}`;
}

function listed(names: readonly string[], one: string, many: string): string {
  return names.length === 0 ? '' : `${inWords(names)} ${areMany(names) ? many : one}`;
}

/** Whether the names of streams take a verb in the plural: several do, and one such as “audits”. */
function areMany(names: readonly string[]): boolean {
  return names.length > 1 || names[0]?.endsWith('s') === true;
}

function changeWords(
  { counterfactual }: ThemeAnswer,
  nameOf: (stream: StreamCode) => string,
): string {
  const first = counterfactual.withoutStream[0];
  if (!first) return '';
  return `without ${nameOf(first.stream)} it would be ${STATE_WORDS[first.state]}`;
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
