/**
 * Compiles the style sheet once, to `dist/heed.css`, with the few icons it names beside it.
 * Sass takes seconds, so the web application's own build only ever reads the result.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'sass';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const icons = join(root, 'node_modules/@ministryofjustice/frontend/moj/assets/images');

const { css } = compile(join(root, 'style/heed.scss'), {
  style: 'compressed',
  loadPaths: [root, join(root, 'node_modules')],
  quietDeps: true,
  silenceDeprecations: ['if-function'],
});

rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'icons'), { recursive: true });
writeFileSync(join(dist, 'heed.css'), css);
for (const icon of readdirSync(icons)) {
  if (css.includes(`icons/${icon}`)) cpSync(join(icons, icon), join(dist, 'icons', icon));
}
