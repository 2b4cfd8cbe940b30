/**
 * Writes `dist/heed.css`, with the few icons it names beside it. Sass takes seconds, so the web
 * application's own build only ever reads the result.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCss } from './compile-css.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const icons = join(root, 'node_modules/@ministryofjustice/frontend/moj/assets/images');

const css = compileCss();
rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'icons'), { recursive: true });
writeFileSync(join(dist, 'heed.css'), css);
for (const icon of readdirSync(icons)) {
  if (css.includes(`icons/${icon}`)) cpSync(join(icons, icon), join(dist, 'icons', icon));
}
