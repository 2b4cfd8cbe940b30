import { readdir, readFile } from 'node:fs/promises';

import { DemoFindings, DemoPublications, DemoThreats } from '@heed/domain/plan/demo-evidence';
import type { Publication } from '@heed/services/demo/load-figures';

const FOLDER = new URL('../../../prisma/demo/', import.meta.url);

async function readJsonFile(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(name, FOLDER), 'utf8')) as unknown;
}

/** What the demonstration begins with: evidence known at the start, figures up to its first publication, its day. */
export async function readDemoFiles() {
  const { findings } = DemoFindings.parse(await readJsonFile('findings.json'));
  const { threats } = DemoThreats.parse(await readJsonFile('threats.json'));
  const { publications, today } = DemoPublications.parse(await readJsonFile('publications.json'));
  const first = publications[0];
  if (!first) throw new Error('prisma/demo/publications.json names no publication');
  const folder = new URL(`data/${first.folder}/`, FOLDER);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).sort();
  const files: Publication[] = await Promise.all(
    names.map(async (fileName) => ({
      fileName,
      content: new Uint8Array(await readFile(new URL(fileName, folder))),
      publishedOn: first.publishedOn,
    })),
  );
  return {
    today,
    files,
    findings: findings.filter((finding) => finding.load === 'start'),
    threats: threats.filter((threat) => threat.load === 'start'),
  };
}
