import type { Observation } from '@heed/db/generated/prisma/client';

import { act, type Action, type Step } from '../../action.ts';
import { lockSubmission } from '../../submission.ts';
import { allowEntry } from './collection.ts';
import type { EnterFigures, EntryOutcome } from './entry-input.ts';
import { loadSheet, type EntrySheet } from './load-collection.ts';
import { problemsOfReason, readChange, type Change } from './read-change.ts';
import { asStanding, namesOf } from './standing-figure.ts';
import { storeChanges } from './store-changes.ts';

/**
 * Takes in typed figures of one collection and period: all cells or none. A figure that stands already is left; another
 * one becomes its next version with the reason given, and its measure is judged again. Everything wrong with any cell
 * comes back at once, and a cell that somebody else has changed since it was opened comes back with what they saved.
 */
export function enterFigures(action: Action, input: EnterFigures): Promise<EntryOutcome> {
  return act(action, 'scorecard.enter', async (step) => {
    const sheet = await loadSheet(step, input);
    allowEntry(action.actor, sheet.collection);
    await lockSubmission(step, `entry:${input.collection}:${input.period}`);
    const versions = await loadVersions(step, sheet);
    const names = await namesOf(step, versions);
    const outcome: EntryOutcome = {
      savedAt: step.now,
      saved: [],
      unchanged: [],
      problems: [],
      conflicts: [],
    };
    const changes: Change[] = [];
    for (const cell of input.cells) {
      const indicator = sheet.indicators.find(({ code }) => code === cell.code);
      if (!indicator) {
        const message = `There is no measure ${cell.code} in this collection`;
        outcome.problems.push({ code: null, part: 'reason', message });
        continue;
      }
      const kept = versions.filter(({ indicatorId }) => indicatorId === indicator.id);
      const before = kept.find(({ supersededAt }) => supersededAt === null);
      const opened = kept.find(({ version }) => version === cell.seen);
      const read = readChange({ indicator, cell, before, opened, today: step.today });
      outcome.problems.push(...read.problems);
      if (read.problems.length > 0) continue;
      const theirs = asStanding(before, names);
      if (!read.change) outcome.unchanged.push(cell.code);
      else if (theirs && theirs.version !== cell.seen) {
        outcome.conflicts.push({ code: cell.code, theirs });
      } else changes.push(read.change);
    }
    outcome.problems.push(...problemsOfReason(input.reason, changes, step.today));
    if (outcome.problems.length > 0 || outcome.conflicts.length > 0) return outcome;
    await storeChanges(step, { sheet, changes, input });
    outcome.saved = changes.map(({ cell, figure, before }) => ({
      code: cell.code,
      version: (before?.version ?? 0) + (figure ? 1 : 0),
    }));
    return outcome;
  });
}

function loadVersions(
  { tx }: Step,
  { period, indicators, areaCode }: EntrySheet,
): Promise<Observation[]> {
  return tx.observation.findMany({
    where: {
      areaCode,
      period: period.code,
      indicatorId: { in: indicators.map(({ id }) => id) },
    },
  });
}
