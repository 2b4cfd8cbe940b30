import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

import { PROJECT_ROOT, readProjectFile, trackedFiles } from './project-files.ts';

const DOCUMENTS = trackedFiles().filter((file) => file.endsWith('.md') && !file.includes('/data/'));
const ROOTS = /^(apps|packages|workers|tests|prisma|docs|\.ci)\//;

/** Paths in `code`, with `…` or `<name>` where a name is to be filled in, and targets of links inside the project. */
function pathsIn(document: string): string[] {
  const text = readProjectFile(document);
  const named = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, word = '']) => word.replace(/[:#].*$/, ''))
    .filter((word) => ROOTS.test(word))
    .map((word) => word.replaceAll(/<[^>]+>|…/g, '*'));
  const linked = [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => path.join(path.dirname(document), target));
  return [...new Set([...named, ...linked])];
}

function exists(named: string): boolean {
  const whole = path.join(PROJECT_ROOT, named);
  return /[*{]/.test(named) ? globSync(whole).length > 0 : existsSync(whole);
}

describe('documents speak of what is there', () => {
  test.each(['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/glossary.md'])(
    '%s',
    (name) => {
      expect(DOCUMENTS).toContain(name);
      expect(pathsIn(name).length).toBeGreaterThan(0);
    },
  );

  test.each(DOCUMENTS)('every path named in %s exists', (document) => {
    expect(pathsIn(document).filter((named) => !exists(named))).toEqual([]);
  });
});

describe('commands named in the documents', () => {
  const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: object };
  const named = DOCUMENTS.flatMap((document) =>
    [...readProjectFile(document).matchAll(/`(?:npm run|pnpm run) ([\w:-]+)/g)].map(
      ([, script = '']) => ({ document, script }),
    ),
  );

  test.each(named)('$script in $document is a script of the project', ({ script }) => {
    expect(Object.keys(scripts)).toContain(script);
  });
});
