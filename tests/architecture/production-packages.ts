import { existsSync, globSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

import { PROJECT_ROOT } from './project-files.ts';

type Manifest = {
  name: string;
  version: string;
  license?: string | { type: string };
  licenses?: { type: string }[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

export type ProductionPackage = { name: string; version: string; licence: string };

/**
 * Every package from outside that runs in production: what our rooms depend on and what that depends on in turn, as
 * installed. Optional packages for other platforms are not there and are left out. Throws for a missing one.
 */
export function productionPackages(): ProductionPackage[] {
  const rooms = globSync(['packages/*', 'apps/*', 'workers'], { cwd: PROJECT_ROOT });
  const waiting = rooms.map((room) => path.join(PROJECT_ROOT, room)).filter(isPackage);
  const seen = new Set(waiting);
  const found: ProductionPackage[] = [];
  for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
    const manifest = readManifest(folder);
    const own = !folder.includes(`${path.sep}node_modules${path.sep}`);
    if (!own) found.push({ ...manifest, licence: licenceOf(manifest) });
    for (const next of dependenciesOf(folder, manifest)) {
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

function dependenciesOf(folder: string, manifest: Manifest): string[] {
  const { dependencies = {}, optionalDependencies = {} } = manifest;
  return Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => {
    const at = resolveFrom(folder, name);
    if (at) return [at];
    if (name in optionalDependencies) return [];
    throw new Error(`${manifest.name} needs ${name}, which is not installed`);
  });
}

/** Looks in the `node_modules` of a folder and of every folder above it, as Node does. */
function resolveFrom(folder: string, name: string): string | null {
  const at = path.join(folder, 'node_modules', name);
  if (isPackage(at)) return realpathSync(at);
  const above = path.dirname(folder);
  return above === folder ? null : resolveFrom(above, name);
}

function licenceOf({ license, licenses }: Manifest): string {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'unknown';
}

function isPackage(folder: string): boolean {
  return existsSync(path.join(folder, 'package.json'));
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
}
