import { stepsFrom } from '@heed/domain/alert/handling';
import { OUTCOMES } from '@heed/domain/review/outcome';
import { CONFIDENCE_LEVELS } from '@heed/domain/triangulation/vocabulary';
import { REASON_CODES } from '@heed/domain/triangulation/vocabulary';
import { LEVEL_LABELS, Stream, StatutoryPartner, ThemeState } from '@heed/domain/vocabulary';
import { DECISIONS } from '@heed/services/triage/decide';
import { expect, test } from 'vitest';

import { statusTag, transitionWords } from './alerts.ts';
import { confidenceWords } from './confidence.ts';
import { decisionWords, outcomeWords } from './decisions.ts';
import { heldBackWords, reasonWords, taskWords } from './reasons.ts';
import { levelTag, stateInSentence, stateMeaning, stateTag } from './states.ts';
import { STREAM_WORDS, streamName } from './streams.ts';
import { callerWords, heldWords, phaseWords, triggerWords } from './triggers.ts';

const NOTICES = ['safety', 'raised', 'level_rise', 'lowered', 'cleared', 'snooze_ended'];

test.each<[string, readonly string[], (code: string) => string | null]>([
  ['reason of a theme', REASON_CODES, reasonWords],
  ['rule of a measure', ['step-1', 'special-cause-1'], reasonWords],
  ['what held it back', ['confidence', 'impact', 'stale'], heldBackWords],
  ['task', ['reconcile', 'set_impact'], taskWords],
  ['state', ThemeState.options, (code) => stateTag(code).text],
  ['state in a sentence', ThemeState.options, stateInSentence],
  ['meaning of a state', ThemeState.options, stateMeaning],
  ['level', Object.keys(LEVEL_LABELS), (code) => levelTag(Number(code)).text],
  ['confidence', [...CONFIDENCE_LEVELS, 'not_rated'], confidenceWords],
  ['stream', Stream.options, streamName],
  ['column of the matrix', Stream.options, (code) => STREAM_WORDS[Stream.parse(code)]],
  ['transition', [...NOTICES, 'updated', ...stepsFrom('open')], transitionWords],
  ['status', ['open', 'acknowledged', 'assigned', 'closed'], (code) => statusTag(code).text],
  ['decision', Object.keys(DECISIONS), decisionWords],
  ['outcome', Object.keys(OUTCOMES), outcomeWords],
  ['trigger', ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'], triggerWords],
  ['what holds a trigger', ['in_open_review', 'already_handled', 'refire_limit'], heldWords],
  ['who called', [...StatutoryPartner.options, 'scrutineer'], callerWords],
  ['phase', ['waiting', 'preparing', 'due', 'done'], phaseWords],
])('every %s has words of its own', (_, codes, words) => {
  const said = codes.map((code) => words(code));
  expect(new Set(said).size).toBe(codes.length);
  for (const [index, text] of said.entries()) {
    expect(text).toMatch(/^\p{Letter}[^_]+$/u);
    expect(text).not.toBe(codes[index]);
  }
});

test('a code of a later release is shown, not hidden', () => {
  expect(reasonWords('new_rule')).toBe('new rule');
  expect(stateTag('RESTING')).toEqual({ text: 'RESTING', colour: 'grey' });
  expect(levelTag(4)).toEqual({ text: 'Level 4', colour: 'grey' });
  expect(streamName('S12')).toBe('S12');
});
