import { parseArgs } from 'node:util';

import type { Database } from '@heed/db/client';
import { isCivilDate, type CivilDate } from '@heed/domain/calendar/civil-date';
import { londonDate } from '@heed/domain/calendar/london';
import { catalogueOf, wantedAreas } from '@heed/services/scorecard/read-import';
import type { FileReading } from '@heed/tabular/file-reading';
import { readFile } from '@heed/tabular/read-file';

import { complain, say, UsageError, type Command } from '../command.ts';
import { asSystem, choosePartnership, withDatabase } from '../database.ts';
import { describeFile, reportOf, type FileReport } from '../import/file-report.ts';
import { readPackCatalogue, type Catalogue } from '../import/pack-catalogue.ts';
import { readFiles, type GivenFile } from '../import/read-files.ts';
import { storeFiles } from '../import/store-files.ts';

type Options = {
  dryRun: boolean;
  json: boolean;
  published: CivilDate | undefined;
  partnership: string | undefined;
};
type Result = { report: FileReport; stored: string; notes: readonly string[] };

export const importCommand: Command = {
  usage: 'import FILE… [--dry-run] [--json] [--published YYYY-MM-DD] [--partnership CODE]',
  does: 'read scorecard files: all of them or none; say what was read, and rejected and why',
  async run(args) {
    const { paths, options } = readArguments(args);
    const files = await readFiles(paths);
    const results = options.dryRun
      ? await tryFiles(files, options)
      : await withDatabase((db) => importFiles(db, files, options));
    if (options.json) say(JSON.stringify({ files: results.map(({ report }) => report) }));
    else for (const { report, ...rest } of results) describeFile(report, rest).forEach(say);
    const rejected = results.filter(({ report }) => report.rejected.length > 0);
    if (rejected.length === 0) return 0;
    complain(
      `nothing was stored; rejected: ${rejected.map(({ report }) => report.file).join(', ')}`,
    );
    return 2;
  },
};

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
  const readings = await readAll(files, { catalogue, today: londonDate(new Date()) });
  return readings.map((reading) => resultOf(reading, 'nothing stored: a dry run'));
}

async function importFiles(
  db: Database,
  files: readonly GivenFile[],
  { published, partnership }: Options,
): Promise<Result[]> {
  const { id } = await choosePartnership(db, partnership);
  const { catalogue, today } = await asSystem(db, id, async (step) => ({
    catalogue: { indicators: await catalogueOf(step), areas: await wantedAreas(step) },
    today: step.today,
  }));
  if (published !== undefined && published > today) {
    throw new UsageError(`--published must be today (${today}) or in the past`);
  }
  const readings = await readAll(files, { catalogue, today });
  // One bad file holds back the good ones, so that what is stored is all that was asked for.
  if (readings.some(({ rejected }) => rejected.length > 0)) {
    return readings.map((reading) => resultOf(reading, 'nothing stored'));
  }
  const stored = await storeFiles(db, {
    partnershipId: id,
    publishedOn: published ?? today,
    files: files.map((file, at) => ({ file, fileName: readings[at]?.file ?? file.path })),
  });
  return readings.map((reading, at) => {
    const { stored: fresh = 0, revised = 0, unchanged = 0, older = 0 } = stored[at] ?? {};
    const left = older > 0 ? `, ${older} older than what stands` : '';
    const words = `${fresh} new, ${revised} revised, ${unchanged} unchanged${left}`;
    return resultOf(reading, words, unchanged);
  });
}

async function readAll(
  files: readonly GivenFile[],
  { catalogue, today }: { catalogue: Catalogue; today: CivilDate },
): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const { path, content } of files) {
    readings.push(await readFile({ bytes: content, fileName: path, today, ...catalogue }));
  }
  return readings;
}

function resultOf(reading: FileReading, stored: string, unchanged = 0): Result {
  return { report: reportOf(reading, unchanged), stored, notes: reading.notes };
}
