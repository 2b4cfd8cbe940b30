import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

import { z } from 'zod';

import type { Section } from './report.ts';

const BUILD = new URL('../../apps/web/build/', import.meta.url);
/** Kilobytes of 1,000 bytes, compressed. */
const LIMITS = { script: 65, style: 28 };

const Manifest = z.object({
  client: z.object({ imports: z.array(z.string()), stylesheets: z.array(z.string()) }),
  nodes: z.array(z.custom<() => Promise<unknown>>((load) => typeof load === 'function')),
  routes: z.array(
    z.object({
      id: z.string(),
      page: z.object({ layouts: z.array(z.int().optional()), leaf: z.int() }).nullable(),
    }),
  ),
});
const PageNode = z.object({ imports: z.array(z.string()), stylesheets: z.array(z.string()) });

/** What each page of the built web app makes a browser load, compressed: its static imports and style sheets. */
export async function measurePages(): Promise<Section> {
  const built = (await import(new URL('server/manifest.js', BUILD).href)) as { manifest: unknown };
  const { client, nodes, routes } = Manifest.parse(built.manifest);
  const compressed = new Map<string, number>();
  const kilobytes = async (files: ReadonlySet<string>): Promise<number> => {
    let bytes = 0;
    for (const file of files) {
      const known = compressed.get(file) ?? gzipSync(await readAsset(file), { level: 9 }).length;
      compressed.set(file, known);
      bytes += known;
    }
    return bytes / 1_000;
  };
  const pages = [];
  for (const { id, page } of routes) {
    if (!page) continue;
    const parts = [...page.layouts, page.leaf].flatMap((at) => nodes[at ?? -1] ?? []);
    const own = await Promise.all(parts.map(async (load) => PageNode.parse(await load())));
    const all = [client, ...own];
    pages.push({
      id,
      script: await kilobytes(new Set(all.flatMap(({ imports }) => imports))),
      style: await kilobytes(new Set(all.flatMap(({ stylesheets }) => stylesheets))),
    });
  }
  return sectionOf(pages.sort((a, b) => b.script - a.script));
}

type Page = { id: string; script: number; style: number };

function sectionOf(pages: readonly Page[]): Section {
  return {
    title: 'Bytes a page',
    about: `Kilobytes (1,000 bytes, gzip) of script and style that a page loads beside its HTML on a first visit. Every page works without the script. Limits: ${LIMITS.script} of script, ${LIMITS.style} of style; more makes the command fail.`,
    head: ['page', 'script', 'style'],
    rows: pages.map(({ id, script, style }) => [`\`${id}\``, script.toFixed(1), style.toFixed(1)]),
    failures: [
      ...(pages.length === 0 ? ['The built web app has no pages'] : []),
      ...pages.flatMap(({ id, ...sizes }) =>
        (['script', 'style'] as const)
          .filter((kind) => sizes[kind] > LIMITS[kind])
          .map(
            (kind) => `${id} loads ${sizes[kind].toFixed(1)} kB of ${kind}, limit ${LIMITS[kind]}`,
          ),
      ),
    ],
  };
}

function readAsset(file: string): Promise<Buffer> {
  return readFile(new URL(`client/${file}`, BUILD));
}
