import { parseArgs } from 'node:util';

import type { Database } from '@heed/db/client';
import { isCivilDate, type CivilDate } from '@heed/domain/calendar/civil-date';
import { londonDate } from '@heed/domain/calendar/london';
import { currentMappings } from '@heed/services/scorecard/mapping/current-mappings';
import { catalogueOf, wantedAreas } from '@heed/services/scorecard/read-import';
import { readAway } from '@heed/tabular/away/read-away';
import type { FileReading } from '@heed/tabular/file-reading';
import { z } from 'zod';

import { complain, say, UsageError, type Command } from '../command.ts';
import { asSystem, choosePartnership, withDatabase } from '../database.ts';
import { refuseAhead } from '../import/refuse-ahead.ts';
import { describeFile, ImportAnswer, reportOf, type FileReport } from '../import/file-report.ts';
import { readPackCatalogue, type Catalogue } from '../import/pack-catalogue.ts';
import { readFiles, type GivenFile } from '../import/read-files.ts';
import { storeFiles } from '../import/store-files.ts';

type Options = {
  dryRun: boolean;
  json: boolean;
  published: CivilDate | undefined;
  partnership: string | undefined;
};
type Result = { report: FileReport; ofPlan: boolean; stored: string; notes: readonly string[] };

export const importCommand: Command = {
  usage:
    'import FILE… [--dry-run] [--json] [--published YYYY-MM-DD] [--partnership CODE] | --schema',
  does: 'read scorecard files: all of them or none; say what was read, and rejected and why',
  async run(args) {
    if (args[0] === '--schema') {
      say(JSON.stringify(z.toJSONSchema(ImportAnswer), null, 2));
      return 0;
    }
    const { paths, options } = readArguments(args);
    const files = await readFiles(paths);
    const results = options.dryRun
      ? await tryFiles(files, options)
      : await withDatabase((db) => importFiles(db, files, options));
    if (options.json) say(JSON.stringify({ files: results.map(({ report }) => report) }));
    else for (const { report, ...rest } of results) describeFile(report, rest).forEach(say);
    const complaint = complaintOn(results, options);
    if (complaint === null) return 0;
    complain(complaint);
    return 2;
  },
};

/** Why nothing was stored, if so. That no figure belongs to the plan is no fault where only a dry run was asked for. */
function complaintOn(results: readonly Result[], { dryRun }: Options): string | null {
  const named = (some: readonly Result[]) => some.map(({ report }) => report.file).join(', ');
  const rejected = results.filter(({ report }) => report.rejected.length > 0);
  if (rejected.length > 0) return `nothing was stored; rejected: ${named(rejected)}`;
  const foreign = results.filter(({ ofPlan }) => !ofPlan);
  if (dryRun || foreign.length === 0) return null;
  return `nothing was stored; no figure belongs to a measure of the plan, map it on the page of an import first: ${named(foreign)}`;
}

function readArguments(args: readonly string[]): { paths: string[]; options: Options } {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new UsageError('name at least one file to import');
  const { published } = values;
  if (published !== undefined && !isCivilDate(published)) {
    throw new UsageError(`--published takes a real date, like 2026-03-27, not ${published}`);
  }
  return {
    paths: positionals,
    options: {
      dryRun: values['dry-run'] ?? false,
      json: values.json ?? false,
      published,
      partnership: values.partnership,
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        json: { type: 'boolean' },
        published: { type: 'string' },
        partnership: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function tryFiles(files: readonly GivenFile[], options: Options): Promise<Result[]> {
  const catalogue = await readPackCatalogue(options.partnership);
  const today = londonDate(new Date());
  const { published } = options;
  refuseLater(published, today);
  const readings = await readAll(files, { catalogue, today, published });
  return readings.map((reading) => resultOf(reading, 'nothing stored: a dry run'));
}

async function importFiles(
  db: Database,
  files: readonly GivenFile[],
  { published, partnership }: Options,
): Promise<Result[]> {
  const { id } = await choosePartnership(db, partnership);
  const { catalogue, today } = await asSystem(db, id, async (step) => ({
    catalogue: {
      indicators: await catalogueOf(step),
      areas: await wantedAreas(step),
      mappings: await currentMappings(step),
    },
    today: step.today,
  }));
  refuseLater(published, today);
  const readings = await readAll(files, { catalogue, today, published });
  // One bad file holds back the good ones, so that what is stored is all that was asked for.
  if (
    readings.some(({ rejected, observations }) => rejected.length > 0 || observations.length === 0)
  ) {
    return readings.map((reading) => resultOf(reading, 'nothing stored'));
  }
  const stored = await storeFiles(db, {
    partnershipId: id,
    publishedOn: published ?? today,
    files: files.map((file, at) => ({ file, fileName: readings[at]?.file ?? file.path })),
  });
  return readings.map((reading, at) => {
    const { stored: fresh = 0, revised = 0, unchanged = 0, older = 0 } = stored[at] ?? {};
    const left = older > 0 ? `, ${older} kept as earlier versions` : '';
    const words = `${fresh} new, ${revised} revised, ${unchanged} unchanged${left}`;
    return resultOf(reading, words, unchanged);
  });
}

function refuseLater(published: CivilDate | undefined, today: CivilDate): void {
  if (published !== undefined && published > today) {
    throw new UsageError(`--published must be today (${today}) or in the past`);
  }
}

type Against = { catalogue: Catalogue; today: CivilDate; published: CivilDate | undefined };

async function readAll(
  files: readonly GivenFile[],
  { catalogue, today, published = today }: Against,
): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const { path, content } of files) {
    const reading = await readAway({ bytes: content, fileName: path, today, ...catalogue });
    readings.push(refuseAhead(reading, published));
  }
  return readings;
}

function resultOf(reading: FileReading, stored: string, unchanged = 0): Result {
  return {
    report: reportOf(reading, unchanged),
    ofPlan: reading.observations.length > 0,
    stored,
    notes: reading.notes,
  };
}
