import { createHash } from 'node:crypto';
import { access, glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MADE_NOT_WRITTEN = new Set([
  'node_modules',
  'build',
  'dist',
  'generated',
  '.svelte-kit',
  '.turbo',
  '.heed',
]);

/**
 * A fingerprint of files: changes when one of them changes, comes or goes. Folders that are made by a build and tests
 * beside the code are left out.
 *
 * In: the folder the patterns are relative to, glob patterns, and other words that should count. Out: 64 hex digits.
 */
export async function fingerprint(options: {
  readonly root: string;
  readonly patterns: readonly string[];
  readonly words?: readonly string[];
}): Promise<string> {
  const files: string[] = [];
  const found = glob([...options.patterns], {
    cwd: options.root,
    exclude: (entry) => MADE_NOT_WRITTEN.has(entry.name),
    withFileTypes: true,
  });
  for await (const entry of found) {
    // A folder of routes may be called `[code].csv`.
    if (!entry.isFile() || !/\.[a-z]+$/.test(entry.name) || /\.test\.ts$/.test(entry.name))
      continue;
    files.push(path.relative(options.root, path.join(entry.parentPath, entry.name)));
  }
  const hash = createHash('sha256').update(JSON.stringify(options.words ?? []));
  for (const file of files.sort()) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(options.root, file)));
  }
  return hash.digest('hex');
}

/** Whether the last complete run of a step had the same inputs, and what it made is still there. */
export async function isFresh(options: {
  readonly stampFile: string;
  readonly fingerprint: string;
  readonly outputs: readonly string[];
}): Promise<boolean> {
  try {
    await Promise.all(options.outputs.map((output) => access(output)));
    return (await readFile(options.stampFile, 'utf8')) === options.fingerprint;
  } catch {
    return false;
  }
}

/** Marks a step as complete for these inputs. Written last, so an interrupted step is done again. */
export async function writeStamp(stampFile: string, value: string): Promise<void> {
  await mkdir(path.dirname(stampFile), { recursive: true });
  const draft = `${stampFile}.${process.pid}.new`;
  await writeFile(draft, value);
  await rename(draft, stampFile);
}
